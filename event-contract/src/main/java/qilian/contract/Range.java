package qilian.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Bounds a number, both ends included. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.TYPE})
public @interface Range {
  /** A number with more decimals than this is not taken, whatever its bounds. */
  int MOST_DECIMALS = 18;

  /** Smallest value. */
  double min();

  /** Largest value. */
  double max();
}
