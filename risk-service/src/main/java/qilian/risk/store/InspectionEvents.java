package qilian.risk.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qilian.risk.inspection.RectificationEvent;
import qilian.risk.inspection.VisitEvent;

/** Events of a history as text, by the simple name of their record. */
final class InspectionEvents {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private static final Map<String, Class<?>> TYPES =
      Stream.of(VisitEvent.class, RectificationEvent.class)
          .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private InspectionEvents() {}

  /** The histories of these matters, each in its order. */
  static List<InspectionEventRow> of(EntityManager em, Collection<UUID> matters) {
    return em.createQuery(
            "from InspectionEventRow where matterId in ?1 order by matterId, version",
            InspectionEventRow.class)
        .setParameter(1, matters)
        .getResultList();
  }

  /** The event of a row. */
  static <E> E read(Class<E> family, InspectionEventRow row) {
    Class<?> record = TYPES.get(row.type);
    if (record == null) {
      throw new IllegalStateException("a history holds an event of unknown type " + row.type);
    }
    try {
      return family.cast(MAPPER.readValue(row.data, record));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a history holds what is no " + row.type, e);
    }
  }

  /** The row of an event. */
  static InspectionEventRow row(
      UUID matter, long version, Record event, Instant at, String doneBy, String doneFor) {
    InspectionEventRow row = new InspectionEventRow();
    row.matterId = matter;
    row.version = version;
    row.type = event.getClass().getSimpleName();
    row.at = at;
    row.doneBy = doneBy;
    row.doneFor = doneFor;
    try {
      row.data = MAPPER.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event cannot be written: " + row.type, e);
    }
    return row;
  }
}
