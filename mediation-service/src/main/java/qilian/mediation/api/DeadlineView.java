package qilian.mediation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qilian.mediation.clock.Explanation;
import qilian.mediation.model.Deadline;
import qilian.mediation.model.Deadlines;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.TrackDays;

/**
 * Something owed by a day, in words too.
 *
 * @param on last day in time; absent while the clock stands still, its calendar is missing, or
 *     nobody has told the day it counts from
 * @param provisional whether a notice of days off that is still to come may move that day
 * @param step how far the reminders have come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadlineView(
    String key,
    @Nullable LocalDate on,
    @Nullable String owedBy,
    String legalBasis,
    boolean provisional,
    Deadline.@Nullable Step step,
    @Nullable String explanationZh,
    @Nullable String explanationEn) {

  static List<DeadlineView> of(DisputeCase subject, Instant now) {
    List<Deadline> due = Deadlines.of(subject);
    var words = Deadlines.explained(subject, now);
    List<DeadlineView> running =
        due.stream()
            .map(
                each -> {
                  Explanation said = words.get(each.key());
                  return new DeadlineView(
                      each.key(),
                      each.on(),
                      each.owedBy(),
                      each.basis(),
                      each.provisional(),
                      each.step(),
                      said == null ? null : said.zh(),
                      said == null ? null : said.en());
                })
            .toList();
    List<DeadlineView> standing =
        words.entrySet().stream()
            .filter(each -> due.stream().noneMatch(d -> d.key().equals(each.getKey())))
            .map(
                each ->
                    new DeadlineView(
                        each.getKey(),
                        null,
                        null,
                        "",
                        false,
                        null,
                        each.getValue().zh(),
                        each.getValue().en()))
            .toList();
    List<DeadlineView> waiting =
        TrackDays.waiting(subject).stream()
            .map(
                each ->
                    new DeadlineView(
                        each.code(),
                        null,
                        null,
                        each.basis().zh(),
                        false,
                        null,
                        "期限未起算：尚未登记“%s”的日期，依据%s".formatted(each.trigger().zh(), each.basis().zh()),
                        "No clock runs, because nobody has told the day of %s (%s)"
                            .formatted(each.trigger().en(), each.basis().en())))
            .toList();
    return Stream.of(running, standing, waiting).flatMap(List::stream).toList();
  }
}
