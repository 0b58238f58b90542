package qilian.guard.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a query parameter may be, and what is said of everything else. */
class QueryValuesTest {

  /** As a resource would declare them. */
  private static final class Declared {
    @QueryParam("limit")
    @Nullable Integer limit;

    @QueryParam("language")
    @Nullable Language language;

    @QueryParam("silent")
    @Nullable Boolean silent;

    @PathParam("version")
    @Nullable Integer version;
  }

  @Test
  void values_are_read_and_blanks_are_none() throws Exception {
    assertEquals(20, of("limit", Integer.class).fromString(" 20 "));
    assertNull(of("limit", Integer.class).fromString(""));
    assertEquals(
        Language.values()[0],
        of("language", Language.class).fromString(Language.values()[0].name().toLowerCase()));
    assertEquals(false, of("silent", Boolean.class).fromString("FALSE"));
  }

  @Test
  void what_is_no_value_is_refused_with_its_name() throws Exception {
    assertRefused("limit", Integer.class, "abc");
    assertRefused("limit", Integer.class, "99999999999");
    assertRefused("language", Language.class, "KLINGON");
    assertRefused("silent", Boolean.class, "perhaps");
  }

  @Test
  void a_part_of_the_address_is_left_to_the_framework() throws Exception {
    assertNull(new QueryValues().getConverter(Integer.class, Integer.class, on("version")));
  }

  private static void assertRefused(String field, Class<?> type, String text) throws Exception {
    ParamConverter<?> converter = of(field, type);
    Refused refused = assertThrows(Refused.class, () -> converter.fromString(text));
    assertEquals(400, refused.status());
    assertEquals("QUERY_VALUE_NOT_ACCEPTED", refused.code());
    assertEquals(field, refused.arguments().get("name"));
  }

  private static <T> ParamConverter<T> of(String field, Class<T> type) throws Exception {
    return Objects.requireNonNull(new QueryValues().getConverter(type, type, on(field)));
  }

  private static Annotation[] on(String field) throws Exception {
    return Declared.class.getDeclaredField(field).getAnnotations();
  }
}
