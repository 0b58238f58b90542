package qilian.alliance.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import qilian.alliance.document.DutyDraft;
import qilian.alliance.document.DutyItem;
import qilian.alliance.document.DutyList;
import qilian.alliance.document.Ruling;
import qilian.alliance.member.Membership;
import qilian.alliance.store.DutyStore;
import qilian.alliance.task.Circumstances;
import qilian.contract.AgencyKind;
import qilian.guard.CurrentCaller;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;

/** Where duty lists are entered, version by version, and asked. */
@ApplicationScoped
public class DutyDesk {

  private final DutyStore duties;
  private final Setting setting;
  private final CurrentCaller caller;

  @Inject
  DutyDesk(DutyStore duties, Setting setting, CurrentCaller caller) {
    this.duties = duties;
    this.setting = setting;
    this.caller = caller;
  }

  /**
   * What the list in force says.
   *
   * @param lead the member that leads; empty where the list is silent or no member fits
   * @param assists the members that assist
   */
  public record Answer(Ruling ruling, String lead, Set<String> assists) {}

  /** Every published version of every list, oldest first. */
  @Transactional
  @Scoped
  public List<DutyList> all() {
    return duties.all();
  }

  /**
   * Enters the next version, for somebody else to publish; whoever enters it must answer for all of
   * the place it is about.
   */
  @Transactional
  @Scoped(Sight.CONFIGURATION)
  public int enter(DutyList list) {
    allowed(list.placePath());
    Set<String> codes = new TreeSet<>();
    for (DutyItem item : list.items()) {
      if (!codes.add(item.code())) {
        throw Refused.of("ITEM_TWICE", 422).at("/items").with("item", item.code());
      }
    }
    return duties.enter(list, caller.get().subject(), setting.now());
  }

  /** Versions that were entered and are not published. */
  @Transactional
  @Scoped
  public List<DutyDraft> drafts() {
    return duties.drafts();
  }

  /**
   * Publishes a version that somebody else entered: it decides from its day on.
   *
   * @throws Refused 403 for a place that is not the caller's, 404 where there is none, 409 for
   *     whoever entered it, or where it is published
   */
  @Transactional
  @Scoped(Sight.CONFIGURATION)
  public DutyDraft publish(String code, int version) {
    DutyDraft draft =
        duties.drafts().stream()
            .filter(each -> each.list().code().equals(code) && each.list().version() == version)
            .findFirst()
            .orElseThrow(
                () ->
                    duties.all().stream()
                            .anyMatch(list -> list.code().equals(code) && list.version() == version)
                        ? Refused.of("DUTY_LIST_PUBLISHED", 409)
                        : Refused.of("DUTY_LIST_NOT_FOUND", 404));
    allowed(draft.list().placePath());
    if (draft.enteredBy().equals(caller.get().subject())) {
      throw Refused.of("SECOND_PERSON_NEEDED", 409);
    }
    if (!duties.publish(code, version, caller.get().subject(), setting.now())) {
      throw Refused.of("DUTY_LIST_PUBLISHED", 409);
    }
    return draft;
  }

  private void allowed(@Nullable String path) {
    boolean may =
        path == null
            ? caller.scope(Sight.CONFIGURATION).all()
            : caller.scope(Sight.CONFIGURATION).sees(null, path);
    if (!may) {
      throw Refused.of("NOT_YOUR_PLACE", 403);
    }
  }

  /** The path of the place a list is about. */
  @Transactional
  @Scoped(Sight.CONFIGURATION)
  public String path(String place) {
    return setting.path(place, "/place");
  }

  /** What the list in force says about a subject at a place. */
  @Transactional
  @Scoped
  public Answer about(String subject, String place) {
    String path = setting.path(place, "/place");
    Circumstances around = setting.around(subject, path);
    DutyItem item = around.ruling().item();
    Set<String> assists = new TreeSet<>();
    if (item == null) {
      return new Answer(around.ruling(), "", assists);
    }
    for (AgencyKind kind : item.assists()) {
      Membership.closest(around.members().values(), kind, path)
          .ifPresent(member -> assists.add(member.agency()));
    }
    return new Answer(
        around.ruling(),
        Membership.closest(around.members().values(), item.lead(), path)
            .map(Membership::agency)
            .orElse(""),
        assists);
  }
}
