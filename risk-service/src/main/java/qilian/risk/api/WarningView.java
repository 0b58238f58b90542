package qilian.risk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.risk.alert.Warning;
import qilian.risk.alert.WarningContent;
import qilian.risk.alert.WarningPhase;
import qilian.risk.alert.WarningTexts;

/**
 * A warning as a caller reads it.
 *
 * @param capIdentifier the CAP identifier of its last version
 * @param addressees the members it was addressed to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WarningView(
    UUID id,
    int version,
    String capIdentifier,
    WarningPhase phase,
    String phaseZh,
    String sender,
    String type,
    String typeZh,
    String place,
    String placePath,
    WarningContent.Status status,
    WarningContent.Reach scope,
    WarningContent.Urgency urgency,
    WarningContent.Severity severity,
    WarningContent.Certainty certainty,
    String headline,
    String description,
    String instruction,
    Instant effective,
    Instant expires,
    List<Instant> sent,
    List<AgencyKind> audience,
    List<String> addressees,
    @Nullable UUID signalId,
    String ground,
    String endedFor,
    String sms,
    String poster) {

  static WarningView of(Warning warning) {
    WarningContent says = warning.says();
    return new WarningView(
        warning.id(),
        warning.version(),
        warning.identifier(warning.sent().size()),
        warning.phase(),
        warning.phase().labelZh(),
        warning.sender(),
        says.type(),
        says.typeZh(),
        says.place(),
        says.placePath(),
        says.status(),
        says.scope(),
        says.urgency(),
        says.severity(),
        says.certainty(),
        says.headline(),
        says.description(),
        says.instruction(),
        says.effective(),
        says.expires(),
        warning.sent(),
        says.audience(),
        says.addressees(),
        says.signal(),
        says.ground(),
        warning.endedFor(),
        WarningTexts.sms(warning),
        WarningTexts.poster(warning));
  }
}
