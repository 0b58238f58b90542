package qilian.importer.report;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import qilian.importer.mapping.Coverage;
import qilian.importer.mapping.Mapping;

/** The last words of an import. */
public final class Summary {
  private static final Map<String, String> MEASURES =
      Map.of(
          "incident.alarm-received", "ALARMS_ALL",
          "incident.admin-accepted", "ADMIN_ACCEPTED",
          "incident.criminal-accepted", "CRIMINAL_ACCEPTED",
          "incident.case-filed", "CASES_FILED",
          "incident.case-solved", "CASES_SOLVED",
          "report.dispute-reported", "DISPUTES_REPORTED",
          "report.hazard-reported", "HAZARDS_REPORTED",
          "report.signal-reported", "SIGNALS_REPORTED",
          "report.complaint-received", "COMPLAINTS_RECEIVED");

  private final Mapping mapping;
  private final Tally tally;
  private final Path list;

  /**
   * What the directory holds for this import.
   *
   * @param places places the events speak of
   * @param newPlaces those it did not know before
   * @param codes codes the events speak of
   * @param newCodes those it did not know before
   */
  public record Created(int places, int newPlaces, int codes, int newCodes) {}

  public Summary(Mapping mapping, Tally tally, Path list) {
    this.mapping = mapping;
    this.tally = tally;
    this.list = list;
  }

  /** After a rehearsal. */
  public void rehearsal(PrintStream out, int places, int codes) {
    out.println();
    out.println("Dry run: nothing was sent.");
    lines(out);
    say(out, "events that would be sent", tally.eventsMade());
    tally.madeByType().forEach((type, count) -> say(out, "  " + type, count));
    say(out, "places it would need", places);
    say(out, "codes it would need", codes);
    rejected(out);
  }

  /** After an import. */
  public void done(
      PrintStream out, Created created, double seconds, long repeated, String statistics) {
    out.println();
    out.println("Imported \"" + mapping.name() + "\".");
    lines(out);
    say(out, "events accepted", tally.eventsAccepted());
    new TreeMap<>(tally.madeByType()).forEach((type, n) -> say(out, "  sent as " + type, n));
    rejected(out);
    say(out, "places in use", created.places(), "(" + created.newPlaces() + " new)");
    say(out, "codes in use", created.codes(), "(" + created.newCodes() + " new)");
    if (repeated > 0) {
      say(out, "requests repeated", repeated, "(the service was busy or restarting)");
    }
    say(
        out,
        "events a second",
        Math.round(tally.eventsAccepted() / Math.max(seconds, 0.001)),
        String.format(Locale.ROOT, "(%.1f s in all)", seconds));
    next(out, statistics);
  }

  private void lines(PrintStream out) {
    say(out, "lines read", tally.lines(), "(without header lines)");
    if (tally.emptyLines() > 0) {
      say(out, "  empty", tally.emptyLines());
    }
    new TreeMap<>(tally.skippedByName())
        .forEach((name, count) -> say(out, "  passed over: " + name, count));
    if (tally.linesWithout() > 0) {
      say(out, "  no event of the mapping applies", tally.linesWithout());
    }
    tally.warnings().stream().limit(20).forEach(text -> out.println("  note: " + text));
  }

  private void rejected(PrintStream out) {
    say(out, "rejected", tally.rejectedInAll());
    new TreeMap<>(tally.rejectedByReason()).forEach((reason, n) -> say(out, "  " + reason, n));
    if (tally.rejectedInAll() > 0) {
      out.println("The rejected lines with their reasons: " + list);
    }
  }

  /** The series that now has these events in it. */
  private void next(PrintStream out, String statistics) {
    String type =
        tally.madeByType().entrySet().stream()
            .filter(entry -> MEASURES.containsKey(entry.getKey()))
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    String place = URLEncoder.encode(mapping.root().place().code(), StandardCharsets.UTF_8);
    List<Coverage> days = mapping.coverage();
    String window =
        days.isEmpty()
            ? ""
            : "&from="
                + days.getLast().to().toString().substring(0, 7)
                + "&to="
                + days.getLast().to().toString().substring(0, 7);
    if (!type.isEmpty()) {
      out.println(
          "Next: "
              + statistics
              + "/api/v1/series?measure="
              + MEASURES.get(type)
              + "&place="
              + place
              + "&bucket=MONTH"
              + window
              + "&compare=PREVIOUS,CALENDAR");
    }
  }

  private static void say(PrintStream out, String what, long count) {
    say(out, what, count, "");
  }

  private static void say(PrintStream out, String what, long count, String more) {
    out.println(String.format(Locale.ROOT, "%-40s %,12d %s", what, count, more).stripTrailing());
  }
}
