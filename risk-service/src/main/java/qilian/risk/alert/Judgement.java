package qilian.risk.alert;

import java.time.Instant;
import qilian.contract.risk.RiskFact.Verdict;

/** A verdict, its assessor as agency and role, and the written reason. */
public record Judgement(Verdict verdict, String agency, String role, String reason, Instant at) {}
