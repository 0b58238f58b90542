package qilian.mediation.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.Caller;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.Scoped;
import qilian.guard.keys.SubjectVault;
import qilian.guard.problem.Refused;
import qilian.mediation.model.CaseCommand;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.Part;
import qilian.mediation.model.Participation;
import qilian.mediation.model.Session;
import qilian.mediation.store.SealedStore;
import qilian.mediation.store.SealedStore.Sealed;
import qilian.mediation.store.StatusStore;

/**
 * Where personal detail comes in and is read again. A case knows its parties by random references;
 * who they are, and what was said at a session, lies sealed with a key of its own and is read with
 * a purpose and a receipt.
 */
@ApplicationScoped
public class PartyDesk {

  private final CaseDesk desk;
  private final SealedStore sealed;
  private final StatusStore statuses;
  private final StatusKeys keys;
  private final SubjectVault vault;
  private final CurrentCaller caller;
  private final ObjectMapper json;

  @Inject
  PartyDesk(
      CaseDesk desk,
      SealedStore sealed,
      StatusStore statuses,
      StatusKeys keys,
      SubjectVault vault,
      CurrentCaller caller,
      ObjectMapper json) {
    this.desk = desk;
    this.sealed = sealed;
    this.statuses = statuses;
    this.keys = keys;
    this.vault = vault;
    this.caller = caller;
    this.json = json;
  }

  /** Who a party is. */
  public record Detail(
      String name, @Nullable String phone, @Nullable String idNumber, @Nullable String address) {}

  /** A case with a party added under a reference. */
  public record Added(CaseDesk.Seen seen, String partyRef) {}

  /** Lets somebody take part. */
  @Transactional
  @Scoped
  public Added add(
      String reference,
      @Nullable Long version,
      Participation participation,
      boolean minor,
      Detail detail) {
    DisputeCase subject = desk.held(reference, version);
    String ref = "p-" + UUID.randomUUID().toString().substring(0, 8);
    DisputeCase after = desk.decided(subject, new CaseCommand.AddParty(ref, participation, minor));
    UUID id = after.origin().id();
    String phone = detail.phone();
    sealed.keepParty(
        id,
        ref,
        seal(id, write(detail)),
        keys.searchKey("name", detail.name()),
        phone == null ? null : keys.searchKey("phone", phone));
    if (phone != null && participation.isParty()) {
      keys.keyOf(after.origin().code(), phone).ifPresent(key -> statuses.open(key, after));
    }
    return new Added(desk.seenBy(after), ref);
  }

  /** Who a party is, for lead and assists, with a purpose and a receipt. */
  @Transactional
  @Scoped
  public Detail read(String reference, String partyRef, String purpose) {
    DisputeCase subject = desk.read(reference).subject();
    Part part = desk.partOf(subject);
    if (part != Part.LEAD && part != Part.ASSIST) {
      throw Refused.of("NOT_YOUR_PART", 403);
    }
    UUID id = subject.origin().id();
    Sealed found = sealed.party(id, partyRef).orElseThrow(() -> Refused.of("UNKNOWN_PARTY", 404));
    return readDetail(open(id, found, purpose));
  }

  /** Writes the minutes of a session that was held; once. */
  @Transactional
  @Scoped
  public void writeMinutes(String reference, int session, String text) {
    DisputeCase subject = desk.read(reference).subject();
    Session held =
        subject.heldSessions().stream()
            .filter(each -> each.number() == session)
            .findFirst()
            .orElseThrow(() -> Refused.of("UNKNOWN_SESSION", 422));
    mayReadMinutes(held);
    UUID id = subject.origin().id();
    Sealed minutes = seal(id, text.getBytes(StandardCharsets.UTF_8));
    if (!sealed.keepMinutes(id, session, String.valueOf(held.heldBy()), minutes, desk.now())) {
      throw Refused.of("ALREADY_SO", 409);
    }
  }

  /** The minutes of a session, for the mediators of the committee alone (M13). */
  @Transactional
  @Scoped
  public String readMinutes(String reference, int session, String purpose) {
    DisputeCase subject = desk.read(reference).subject();
    Session held =
        subject.heldSessions().stream()
            .filter(each -> each.number() == session)
            .findFirst()
            .orElseThrow(() -> Refused.of("UNKNOWN_SESSION", 404));
    mayReadMinutes(held);
    return minutesOf(subject, session, purpose)
        .orElseThrow(() -> Refused.of("UNKNOWN_SESSION", 404));
  }

  /** The minutes of a session that the caller may read; empty where none were written. */
  Optional<String> minutesOf(DisputeCase subject, int session, String purpose) {
    UUID id = subject.origin().id();
    return sealed
        .minutes(id, session)
        .map(found -> new String(open(id, found, purpose), StandardCharsets.UTF_8));
  }

  /** Minutes are for the mediators of the committee that held the session, at every door (M13). */
  void mayReadMinutes(Session held) {
    Caller who = caller.get();
    if (!who.is(Role.MEDIATOR) || !Objects.equals(held.heldBy(), who.agency())) {
      throw Refused.of("MINUTES_NOT_FOR_YOU", 403)
          .basedOn("《人民调解法》第十五条第四项、《最高人民法院关于人民法院特邀调解的规定》第二十二条");
    }
  }

  private Sealed seal(UUID caseId, byte[] plain) {
    String subject = UUID.randomUUID().toString();
    return new Sealed(subject, vault.encrypt(subject, plain, bytes(caseId)));
  }

  private byte[] open(UUID caseId, Sealed found, String purpose) {
    return vault.decrypt(found.subject(), found.bytes(), bytes(caseId), caller.get(), purpose);
  }

  private byte[] write(Detail detail) {
    try {
      return json.writeValueAsBytes(detail);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Detail readDetail(byte[] plain) {
    try {
      return json.readValue(plain, Detail.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(UUID id) {
    return id.toString().getBytes(StandardCharsets.UTF_8);
  }
}
