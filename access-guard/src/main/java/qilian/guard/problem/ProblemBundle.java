package qilian.guard.problem;

/**
 * The words of one service for its own refusals: a bean that names two UTF-8 resources, {@code
 * NAME_zh.properties} and {@code NAME_en.properties}, with the keys {@code CODE.title} and {@code
 * CODE.detail}.
 */
@FunctionalInterface
public interface ProblemBundle {

  /** The resource name without language and ending, for example {@code problems_incident}. */
  String name();
}
