package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scoped;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.risk.inspection.Authority;
import qilian.risk.inspection.Checklist;
import qilian.risk.inspection.Officer;
import qilian.risk.inspection.PublishedItem;
import qilian.risk.inspection.Refusal;
import qilian.risk.store.InspectionRegister;

/** Keeps what the guards ask for: published items, certificates, checklists. */
@ApplicationScoped
public class InspectionRegisterDesk {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final InspectionRegister register;
  private final InspectionCallers callers;

  @Inject
  InspectionRegisterDesk(InspectionRegister register, InspectionCallers callers) {
    this.register = register;
    this.callers = callers;
  }

  /** All that is published. */
  @Transactional
  public List<PublishedItem> items() {
    return register.items();
  }

  /** Publishes an item of an agency that can hold such a power. */
  @Transactional
  @Scoped(Sight.CONFIGURATION)
  public PublishedItem publish(PublishedItem item) {
    Authority authority =
        new Authority(item.agency(), register.kindOf(item.agency()).orElse(null), true, item);
    if (!authority.canHoldPower()) {
      throw InspectionRefusals.refused(Refusal.NOT_AN_AUTHORITY, item.agency());
    }
    register.publish(item);
    return item;
  }

  /** The caller's officers. */
  @Transactional
  @Scoped
  public List<Officer> officers() {
    return register.officersOf(callers.agency());
  }

  /** Registers an officer of the caller's agency. */
  @Transactional
  @Scoped
  public Officer register(String ref, LocalDate certifiedUntil) {
    if (!callers.ofGovernment()) {
      throw InspectionRefusals.refused(Refusal.NOT_AN_AUTHORITY, callers.agency());
    }
    Officer officer = new Officer(ref, callers.agency(), certifiedUntil);
    register.register(officer);
    return officer;
  }

  /** Checklists, all or one, the newest version first. */
  @Transactional
  public List<Checklist> checklists(@Nullable String code) {
    List<Checklist> found = register.checklists(code);
    if (code != null && found.isEmpty()) {
      throw Refused.of("CHECKLIST_NOT_FOUND", 404).with("code", code);
    }
    return found;
  }

  /** Adopts the next version of a checklist. */
  @Transactional
  @Scoped(Sight.CONFIGURATION)
  public Checklist adopt(String code, String titleZh, List<Checklist.Item> items) {
    int last = register.checklists(code).stream().mapToInt(Checklist::version).max().orElse(0);
    Checklist next =
        new Checklist(code, last + 1, titleZh, LocalDate.ofInstant(callers.now(), ZONE), items);
    register.adopt(next);
    return next;
  }
}
