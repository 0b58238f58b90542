package qilian.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import qilian.importer.door.Batch;
import qilian.importer.door.Door;
import qilian.importer.door.Registration;
import qilian.importer.door.Sender;
import qilian.importer.door.Stopped;
import qilian.importer.door.Verdict;
import qilian.importer.fact.Codes;
import qilian.importer.fact.Outcome;
import qilian.importer.fact.Places;
import qilian.importer.fact.Translator;
import qilian.importer.mapping.Mapping;
import qilian.importer.mapping.Reason;
import qilian.importer.report.Progress;
import qilian.importer.report.RejectedFile;
import qilian.importer.report.Summary;
import qilian.importer.report.Tally;
import qilian.importer.sheet.Reading;
import qilian.importer.sheet.Row;
import qilian.importer.sheet.SourceFile;

/** One import from the first look at the files to the summary. */
final class Session {
  private final Mapping mapping;
  private final List<SourceFile> files;
  private final RejectedFile list;
  private final PrintStream out;
  private final PrintStream err;
  private final Style style;
  private final Places places = new Places();
  private final Codes codes = new Codes();
  private final Tally tally = new Tally();

  /** How much is said while it runs. */
  enum Style {
    QUIET,
    LINES,
    BAR
  }

  Session(
      Mapping mapping,
      List<SourceFile> files,
      Path list,
      PrintStream out,
      PrintStream err,
      Style style) {
    this.mapping = mapping;
    this.files = files;
    this.list = new RejectedFile(list);
    this.out = out;
    this.err = err;
    this.style = style;
  }

  /** Reads and checks everything, sends nothing. */
  int rehearse() {
    collect();
    try (list) {
      read(
          "checking",
          Translator.writing(mapping, places, codes),
          new Writing() {
            @Override
            public void event(Row row, String agency, String type, CharSequence json) {
              tally.made(type);
              if (tally.eventsMade() <= 3) {
                out.println(json);
              }
            }
          });
    }
    Summary summary = new Summary(mapping, tally, list.path());
    summary.rehearsal(out, places.created().size(), codes.created().size());
    return 0;
  }

  /** The whole import. */
  int run(Door door, String statistics) {
    long began = System.nanoTime();
    collect();
    Registration registration = new Registration(door, mapping);
    registration.register();
    int newPlaces = registration.places(mapping.places());
    newPlaces += registration.places(places.created());
    int newCodes = registration.codes(mapping.codes());
    newCodes += registration.codes(codes.created());
    try (list;
        Sender sender = new Sender(door, new Answers())) {
      read(
          "importing",
          Translator.writing(mapping, places, codes),
          new Writing() {
            @Override
            public void event(Row row, String agency, String type, CharSequence json) {
              tally.made(type);
              sender.send(agency, row.file(), row.line(), row.raw(), type, json);
            }
          });
      sender.finish();
    } catch (Stopped e) {
      throw new Stopped(
          e.getMessage()
              + String.format(
                  Locale.ROOT,
                  "%n%,d events are with the service. Run the same command again:"
                      + " what was taken is known by its id and counts once.",
                  tally.eventsAccepted()));
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    new Summary(mapping, tally, list.path())
        .done(
            out,
            new Summary.Created(
                mapping.places().size() + places.created().size(),
                newPlaces,
                mapping.codes().size() + codes.created().size(),
                newCodes),
            seconds,
            door.repeated(),
            statistics);
    return 0;
  }

  /**
   * The first run over the files: which places and codes the events need, and whether every file
   * can be read to its end, so that nothing is sent of files that cannot.
   */
  private void collect() {
    read("looking for places and codes", Translator.noting(mapping, places, codes), NOTHING);
    places.settle();
    codes.settle();
    places
        .toldApart()
        .forEach(name -> tally.warning("Several place names share one code; told apart: " + name));
  }

  private void read(String task, Translator translator, Outcome outcome) {
    long bytes = files.stream().mapToLong(SourceFile::size).sum();
    try (Progress progress = progress(task, bytes)) {
      for (SourceFile file : files) {
        LongConsumer read = progress;
        Reading reading = mapping.reading().heardBy(tally::warning, read);
        file.read(reading, row -> translator.translate(row, outcome));
      }
    }
  }

  private Progress progress(String task, long bytes) {
    return switch (style) {
      case QUIET -> Progress.silent();
      case LINES -> Progress.lines(task, bytes, err);
      case BAR -> Progress.bar(task, bytes, err);
    };
  }

  /** The second run: everything counts. */
  private abstract class Writing implements Outcome {
    @Override
    public void refused(Row row, String type, Reason reason, String detail) {
      String tail =
          (type.isEmpty() ? "" : " [" + type + "]") + (detail.isEmpty() ? "" : ": " + detail);
      tally.rejected(reason.name());
      list.add(
          row.file(),
          row.line(),
          reason.name(),
          reason.chinese() + tail,
          reason.english() + tail,
          row.raw());
    }

    @Override
    public void line() {
      tally.line();
    }

    @Override
    public void skipped(Row row, String name) {
      tally.skipped(name);
    }

    @Override
    public void empty(Row row) {
      tally.empty();
    }

    @Override
    public void without(Row row) {
      tally.without();
    }
  }

  /** The first run: nothing counts yet. */
  private static final Outcome NOTHING =
      new Outcome() {
        @Override
        public void line() {}

        @Override
        public void event(Row row, String agency, String type, CharSequence json) {}

        @Override
        public void refused(Row row, String type, Reason reason, String detail) {}

        @Override
        public void skipped(Row row, String name) {}

        @Override
        public void empty(Row row) {}

        @Override
        public void without(Row row) {}
      };

  /** What the service says; its own words are Chinese, the English is the problem's name. */
  private final class Answers implements Verdict {
    @Override
    public void accepted(int count) {
      tally.accepted(count);
    }

    @Override
    public void refused(Batch.Line line, JsonNode problem) {
      String code = problem.path("code").asText("REFUSED");
      String pointer = problem.path("pointer").asText("");
      String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
      String where = (pointer.isEmpty() ? "" : " at " + pointer) + " [" + line.type() + "]";
      String said = problem.path("detail").asText(problem.path("title").asText(words));
      tally.rejected(code);
      list.add(
          line.file(),
          line.line(),
          code,
          said + " [" + line.type() + "]",
          "refused by the service: " + words + where,
          line.raw());
    }
  }
}
