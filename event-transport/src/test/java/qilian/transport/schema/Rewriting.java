package qilian.transport.schema;

/** Generated files are compared in every build and rewritten only when somebody asks. */
final class Rewriting {

  /** How to ask, as the end of a sentence. */
  static final String HOW =
      "rewrite with: mvn -pl event-transport -am test -Dtest='GoldenTest,ContractDocumentsTest'"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dqilian.rewrite=true";

  private Rewriting() {}

  static boolean asked() {
    return Boolean.getBoolean("qilian.rewrite");
  }
}
