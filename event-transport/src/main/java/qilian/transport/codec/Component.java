package qilian.transport.codec;

import java.lang.annotation.Annotation;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record of the contract, read by compiled code: reflection at every event was a
 * tenth of what the gate did.
 */
public final class Component {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private final RecordComponent component;
  private final Function<Object, @Nullable Object> accessor;

  private Component(RecordComponent component) {
    this.component = component;
    this.accessor = accessor(component);
  }

  /** The components of a record in their order. */
  public static List<Component> of(Class<?> record) {
    return Arrays.stream(record.getRecordComponents()).map(Component::new).toList();
  }

  /** Its name, which is its name on the wire too. */
  public String name() {
    return component.getName();
  }

  /** Its declared type. */
  public Class<?> type() {
    return component.getType();
  }

  /** The annotation of that type, or null. */
  public <A extends Annotation> @Nullable A annotation(Class<A> type) {
    return component.getAnnotation(type);
  }

  /** Its value in that record. */
  public @Nullable Object valueOf(Object record) {
    return accessor.apply(record);
  }

  @SuppressWarnings("unchecked")
  private static Function<Object, @Nullable Object> accessor(RecordComponent component) {
    try {
      MethodHandle method = LOOKUP.unreflect(component.getAccessor());
      return (Function<Object, @Nullable Object>)
          LambdaMetafactory.metafactory(
                  LOOKUP,
                  "apply",
                  MethodType.methodType(Function.class),
                  MethodType.methodType(Object.class, Object.class),
                  method,
                  method.type().wrap())
              .getTarget()
              .invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("a record of the contract cannot be read", e);
    }
  }
}
