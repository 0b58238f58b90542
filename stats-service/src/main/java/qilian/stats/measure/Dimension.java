package qilian.stats.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A coordinate of a counted fact that a filter may ask for, beside its place and its time. */
public enum Dimension {
  CATEGORY("category", Kind::category),
  SUBTYPE("subtype", Kind::subtype),
  INITIAL_CATEGORY("initialCategory", Kind::initialCategory),
  INITIAL_SUBTYPE("initialSubtype", Kind::initialSubtype),
  VALIDITY("validity", Kind::validity),
  DISPOSITION("disposition", Kind::disposition),
  LINKAGE("linkage", Kind::linkage),
  AGENCY("agency", Kind::agency),
  CHANNEL("channel", Kind::reportChannel),
  TIME_PRECISION("timePrecision", Kind::timePrecision);

  private final String wireName;
  private final Function<Kind, String> value;

  Dimension(String wireName, Function<Kind, String> value) {
    this.wireName = wireName;
    this.value = value;
  }

  /** The name in definitions and queries. */
  public String wireName() {
    return wireName;
  }

  /** The value of a kind; empty where the fact does not say. */
  public String of(Kind kind) {
    return value.apply(kind);
  }

  /** The dimension of that name. */
  public static Optional<Dimension> named(@Nullable String wireName) {
    return Arrays.stream(values()).filter(d -> d.wireName.equals(wireName)).findFirst();
  }
}
