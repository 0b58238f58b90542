package qilian.mediation.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.mediation.desk.MediatorDesk;
import qilian.mediation.desk.PartyDesk;
import qilian.mediation.model.CaseCommand;
import qilian.mediation.model.Consent;
import qilian.mediation.model.Participation;
import qilian.mediation.panel.Certificate;
import qilian.mediation.panel.RecusalGround;
import qilian.mediation.panel.Relation;

/** Bodies of requests about parties, consent, mediators and sessions. */
final class SessionRequests {

  private SessionRequests() {}

  /** Somebody takes part; who that is never leaves this service. */
  record PartyRequest(
      @Nullable Participation participation,
      @Nullable Boolean minor,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String idNumber,
      @Nullable String address) {

    PartyDesk.Detail detail() {
      return new PartyDesk.Detail(Wanted.text(name, "/name"), phone, idNumber, address);
    }
  }

  /** A party answers. */
  record ConsentRequest(
      @Nullable String party, @Nullable String invited, Consent.@Nullable Answer answer) {

    CaseCommand command() {
      return new CaseCommand.RecordConsent(
          Wanted.text(party, "/party"), invited, Wanted.field(answer, "/answer"));
    }
  }

  /** A guardian was told. */
  record GuardianRequest(@Nullable String party) {

    CaseCommand command() {
      return new CaseCommand.TellGuardian(Wanted.text(party, "/party"));
    }
  }

  /** A mediator is assigned or was chosen. */
  record MediatorRequest(
      @Nullable String mediator,
      @Nullable Boolean chosen,
      @Nullable Set<String> acceptedBy,
      @Nullable List<RelationRequest> relations) {

    MediatorDesk.Choice choice() {
      String ref = Wanted.text(mediator, "/mediator");
      return new MediatorDesk.Choice(
          ref,
          Wanted.flag(chosen),
          Wanted.set(acceptedBy),
          Wanted.list(relations).stream()
              .map(
                  each ->
                      new Relation(
                          ref,
                          Wanted.text(each.party(), "/relations/party"),
                          Wanted.field(each.ground(), "/relations/ground"),
                          each.declaredBy() == null ? "MEDIATOR" : each.declaredBy()))
              .toList());
    }
  }

  /** A relation that somebody declared between the mediator and a party. */
  record RelationRequest(
      @Nullable String party, @Nullable RecusalGround ground, @Nullable String declaredBy) {}

  /** A mediator of the pool, as the committee describes it. */
  record PoolRequest(
      @Nullable String ref,
      @Nullable List<Certificate> certificates,
      @Nullable Set<String> languages,
      @Nullable Set<String> specialities,
      @Nullable Integer mostCases) {}

  /** A mediator steps back. */
  record RecusalRequest(@Nullable String mediator, @Nullable RecusalGround ground) {

    CaseCommand command() {
      return new CaseCommand.RecuseMediator(
          Wanted.text(mediator, "/mediator"), Wanted.field(ground, "/ground"));
    }
  }

  /** A session is called. */
  record SessionRequest(
      @Nullable OffsetDateTime begins,
      @Nullable String venue,
      @Nullable Boolean open,
      @Nullable Set<String> openWishedBy) {

    CaseCommand command() {
      return new CaseCommand.CallSession(
          Wanted.field(begins, "/begins").toInstant(),
          Wanted.open(venue, "/venue"),
          Wanted.flag(open),
          Wanted.set(openWishedBy));
    }
  }

  /** A called session was held. */
  record AttendanceRequest(
      @Nullable LocalDate heldOn, @Nullable List<String> present, @Nullable List<String> evidence) {

    CaseCommand command(int number) {
      return new CaseCommand.HoldSession(
          number,
          Wanted.field(heldOn, "/heldOn"),
          Wanted.field(present, "/present"),
          Wanted.list(evidence).stream().map(each -> Wanted.open(each, "/evidence")).toList());
    }
  }

  /** What was said. */
  record MinutesRequest(@Nullable String text) {}
}
