package qilian.risk.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.risk.alert.WarningContent;

/** A warning as somebody asks for it; what is left out is taken from its signal, or is usual. */
public record WarningDraft(
    @Nullable UUID signal,
    @Nullable String ground,
    @Nullable String type,
    @Nullable String place,
    WarningContent.@Nullable Status status,
    WarningContent.@Nullable Reach scope,
    WarningContent.@Nullable Urgency urgency,
    WarningContent.@Nullable Severity severity,
    WarningContent.@Nullable Certainty certainty,
    @Nullable String headline,
    @Nullable String description,
    @Nullable String instruction,
    @Nullable Instant effective,
    @Nullable Instant expires,
    List<AgencyKind> audience,
    @Nullable String audiencePlace) {}
