package qilian.mediation.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import qilian.mediation.model.CaseEvent;

/** Events of a history as text, by the simple name of their record. */
final class CaseEvents {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private static final Map<String, Class<?>> TYPES =
      leaves(CaseEvent.class).stream()
          .distinct()
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private CaseEvents() {}

  static String typeOf(CaseEvent event) {
    return event.getClass().getSimpleName();
  }

  static String write(CaseEvent event) {
    try {
      return MAPPER.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event cannot be written: " + typeOf(event), e);
    }
  }

  static CaseEvent read(String type, String data) {
    Class<?> record = TYPES.get(type);
    if (record == null) {
      throw new IllegalStateException("a history holds an event of unknown type " + type);
    }
    try {
      return (CaseEvent) MAPPER.readValue(data, record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a history holds what is no " + type, e);
    }
  }

  private static List<Class<?>> leaves(Class<?> type) {
    if (!type.isSealed()) {
      return List.of(type);
    }
    List<Class<?>> all = new ArrayList<>();
    for (Class<?> each : type.getPermittedSubclasses()) {
      all.addAll(leaves(each));
    }
    return all;
  }
}
