package qilian.alliance.task;

/** How fast a task must be taken. */
public enum Urgency {
  NORMAL,
  URGENT
}
