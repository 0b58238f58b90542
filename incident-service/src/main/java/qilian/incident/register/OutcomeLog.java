package qilian.incident.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;

/** What came back from other services, each question within a scope. */
public interface OutcomeLog {

  /** What came after an id, in the order of arrival. */
  List<Outcome> after(
      Scope scope, long id, @Nullable String agency, @Nullable String caseref, int limit);
}
