package qilian.guard;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Does what {@link Scoped} says, just inside the transaction that {@code @Transactional} opens. */
@Scoped
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class ScopedTransactions {
  private final ScopedConnections connections;
  private final CurrentCaller caller;

  ScopedTransactions(ScopedConnections connections, CurrentCaller caller) {
    this.connections = connections;
    this.caller = caller;
  }

  @AroundInvoke
  Object scoped(InvocationContext call) throws Exception {
    connections.enter(caller.scope(sightOf(call)));
    return call.proceed();
  }

  private static Sight sightOf(InvocationContext call) {
    Scoped onMethod = call.getMethod().getAnnotation(Scoped.class);
    if (onMethod != null) {
      return onMethod.value();
    }
    return call.getMethod().getDeclaringClass().getAnnotation(Scoped.class).value();
  }
}
