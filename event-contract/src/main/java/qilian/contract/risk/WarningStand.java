package qilian.contract.risk;

import java.time.OffsetDateTime;
import java.util.List;
import qilian.contract.About;
import qilian.contract.Length;
import qilian.contract.MayBeAbsent;
import qilian.contract.Range;

/** A warning as it stands, in the words of the Common Alerting Protocol 1.2. */
public record WarningStand(
    @About("Id of the warning.") @Length(max = 36) String warning,
    @About("Its version, from 1; the CAP identifier carries it.") @Range(min = 1, max = 10_000)
        Integer version,
    @About("What it warns of, such as TELECOM_FRAUD.") @Length(max = 120) String type,
    @About("Public, Restricted or Private.") @Length(max = 20) String scope,
    @About("Immediate, Expected, Future, Past or Unknown.") @Length(max = 20) String urgency,
    @About("Extreme, Severe, Moderate, Minor or Unknown.") @Length(max = 20) String severity,
    @About("Observed, Likely, Possible, Unlikely or Unknown.") @Length(max = 20) String certainty,
    @About("Not valid from then on.") OffsetDateTime expires,
    @MayBeAbsent @About("The confirmed signal it rests on.") @Length(max = 36) String signal,
    @About("Kinds of members it is addressed to.") @Length(min = 0, max = 40)
        List<String> audience) {}
