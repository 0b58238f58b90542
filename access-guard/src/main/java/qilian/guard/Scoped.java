package qilian.guard;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts the scope of the current caller into the transaction of the method, before its first query.
 * The method is {@code @Transactional} too, and reads by Hibernate or JDBC on the app datasource.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Scoped {

  /** Which kind of rows the method touches. */
  @Nonbinding
  Sight value() default Sight.RECORDS;
}
