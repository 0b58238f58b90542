package qilian.alliance.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

  /** Every version of every list, oldest first. */
  @Transactional
  @Scoped
  public List<DutyList> all() {
    return duties.all();
  }

  /** Enters the next version; whoever enters it must answer for all of the place it is about. */
  @Transactional
  @Scoped(Sight.CONFIGURATION)
  public int enter(DutyList list) {
    String path = list.placePath();
    boolean may =
        path == null
            ? caller.scope(Sight.CONFIGURATION).all()
            : caller.scope(Sight.CONFIGURATION).sees(null, path);
    if (!may) {
      throw Refused.of("NOT_YOUR_PLACE", 403);
    }
    Set<String> codes = new TreeSet<>();
    for (DutyItem item : list.items()) {
      if (!codes.add(item.code())) {
        throw Refused.of("ITEM_TWICE", 422).at("/items").with("item", item.code());
      }
    }
    return duties.enter(list, caller.get().subject(), setting.now());
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
