package qilian.risk.alert;

/** How the signals of a method, as a rule uses it, were judged. */
public record MethodScore(
    String method,
    String rule,
    int raised,
    int confirmed,
    int explained,
    int unfounded,
    int expired) {}
