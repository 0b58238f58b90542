package qilian.simulator.town;

import qilian.contract.AgencyKind;

/**
 * A member of the alliance in the sample.
 *
 * @param place code of the place it answers for or stands in
 * @param desk last part of the source its events carry
 * @param placeInSubject whether it writes the place into the envelope's subject instead of the data
 */
public record Agency(
    String code,
    AgencyKind kind,
    String nameZh,
    String nameEn,
    String place,
    String desk,
    boolean placeInSubject) {

  /** The CloudEvents source of its events. */
  public String source() {
    return "/agencies/" + code + "/" + desk;
  }
}
