package qilian.importer.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event that a row may yield.
 *
 * @param type the fact, such as {@code incident.alarm-received}
 * @param agency whose fact it is, or null where the mapping has one agency
 * @param source the part of the CloudEvents source behind the agency
 * @param when whether the row yields it
 * @param id what its id is made of
 * @param idSuffix what tells it from the other events of the row
 * @param time when it happened
 * @param recordedAt when it became known, or null
 * @param place where
 * @param caseref the agency's own number of the matter, or null
 * @param corrects the id of an earlier event, or null
 * @param purpose why it is sent, or null
 * @param data the fields of the fact
 */
public record EventPlan(
    Field type,
    @Nullable Field agency,
    String source,
    Condition when,
    Field id,
    String idSuffix,
    TimeReading time,
    @Nullable TimeReading recordedAt,
    @Nullable PlacePlan place,
    @Nullable Field caseref,
    @Nullable Field corrects,
    @Nullable Field purpose,
    List<Datum> data) {

  /**
   * One data field; a channel has two values, a list any number.
   *
   * @param name its name in the fact
   * @param kind how it is written
   * @param values where its value comes from
   * @param time where its value comes from if it is a time
   */
  public record Datum(
      String name, FactShape.Kind kind, List<Field> values, @Nullable TimeReading time) {}
}
