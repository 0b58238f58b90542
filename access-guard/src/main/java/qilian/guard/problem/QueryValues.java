package qilian.guard.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, yes or no, and names of a list as query parameters. What is none of them is refused with
 * its parameter's name; the framework alone would say that the address does not exist.
 */
@Provider
public final class QueryValues implements ParamConverterProvider {
  private static final Map<Class<?>, Kind> KINDS =
      Map.of(
          Integer.class, new Kind("0, 1, 2, …", Integer::valueOf),
          Long.class, new Kind("0, 1, 2, …", Long::valueOf),
          Boolean.class, new Kind("true, false", QueryValues::yesOrNo));

  /** How a text becomes a value, and what to say that it may be. */
  private record Kind(String allowed, Function<String, @Nullable Object> read) {}

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    String name =
        Stream.of(annotations)
            .filter(QueryParam.class::isInstance)
            .map(each -> ((QueryParam) each).value())
            .findFirst()
            .orElse(null);
    Kind kind = type.isEnum() ? ofConstants(type) : KINDS.get(type);
    return name == null || kind == null ? null : new Converter<>(type, name, kind);
  }

  private static Kind ofConstants(Class<?> type) {
    Map<String, Object> constants =
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toMap(each -> ((Enum<?>) each).name(), each -> each));
    String allowed =
        Arrays.stream(type.getEnumConstants())
            .map(each -> ((Enum<?>) each).name())
            .collect(Collectors.joining(", "));
    return new Kind(allowed, text -> constants.get(text.toUpperCase(Locale.ROOT)));
  }

  private static @Nullable Boolean yesOrNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> null;
    };
  }

  private record Converter<T>(Class<T> type, String name, Kind kind) implements ParamConverter<T> {
    @Override
    public @Nullable T fromString(@Nullable String value) {
      if (value == null || value.isBlank()) {
        return null;
      }
      Object read;
      try {
        read = kind.read().apply(value.strip());
      } catch (NumberFormatException e) {
        read = null;
      }
      if (read == null) {
        throw Refused.of("QUERY_VALUE_NOT_ACCEPTED", 400)
            .with("name", name)
            .with("value", value)
            .with("allowed", kind.allowed());
      }
      return type.cast(read);
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
