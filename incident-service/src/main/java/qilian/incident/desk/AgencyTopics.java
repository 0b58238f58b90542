package qilian.incident.desk;

import java.util.Set;

/** The topics an agency sends and reads on. */
public interface AgencyTopics {

  /** Creates those that do not exist yet; fails while the broker cannot be reached. */
  void open(Set<String> agencies);
}
