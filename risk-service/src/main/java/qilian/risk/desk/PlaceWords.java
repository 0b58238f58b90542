package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import qilian.risk.inspection.Premises;
import qilian.risk.store.InspectionRegister;

/** Where places lie and what they are called, for maps; the directory is open to all. */
@ApplicationScoped
public class PlaceWords {

  private final InspectionRegister register;

  @Inject
  PlaceWords(InspectionRegister register) {
    this.register = register;
  }

  /** Those of these places that are known, by code. */
  @Transactional
  public Map<String, Premises> of(Collection<String> codes) {
    return register.premises(codes);
  }
}
