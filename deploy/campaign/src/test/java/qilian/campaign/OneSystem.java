package qilian.campaign;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test class the one system; it starts with the first and ends with the last. */
final class OneSystem implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SharedSystem.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    // A start that failed is kept as well: the next class is told at once.
    return context
        .getRoot()
        .getStore(Namespace.create(OneSystem.class))
        .computeIfAbsent(SharedSystem.class, key -> SharedSystem.start(), SharedSystem.class);
  }
}
