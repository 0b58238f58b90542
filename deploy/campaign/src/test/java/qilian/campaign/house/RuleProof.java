package qilian.campaign.house;

import java.util.ArrayList;
import java.util.List;

/** What proves that a rule, known by the name of its constant, flags what it should and no more. */
final class RuleProof {

  private final String rule;
  private final List<List<String>> breaking = new ArrayList<>();
  private final List<List<String>> keeping = new ArrayList<>();

  private RuleProof(String rule) {
    this.rule = rule;
  }

  static RuleProof proof(String rule) {
    return new RuleProof(rule);
  }

  /** A program that the rule must flag. */
  RuleProof breaks(String... sources) {
    breaking.add(List.of(sources));
    return this;
  }

  /** A program close to a violation that the rule must let pass. */
  RuleProof keeps(String... sources) {
    keeping.add(List.of(sources));
    return this;
  }

  String rule() {
    return rule;
  }

  List<List<String>> breaking() {
    return breaking;
  }

  List<List<String>> keeping() {
    return keeping;
  }

  @Override
  public String toString() {
    return rule;
  }
}
