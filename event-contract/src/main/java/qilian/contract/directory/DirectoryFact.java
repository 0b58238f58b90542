package qilian.contract.directory;

import java.time.LocalDate;
import java.util.List;
import qilian.contract.About;
import qilian.contract.AgencyKind;
import qilian.contract.Fact;
import qilian.contract.Length;
import qilian.contract.MayBeAbsent;
import qilian.contract.PlaceKind;
import qilian.contract.Right;

/** A change of the directory; a later fact on the same code replaces the earlier one. */
public sealed interface DirectoryFact extends Fact {

  /** An agency belongs to the alliance, with this name, kind and these rights. */
  record AgencyRegistered(
      @About("Lower-case code of the agency itself, not of its kind.") @Length(max = 60)
          String code,
      AgencyKind kind,
      @Length(max = 120) String nameZh,
      @MayBeAbsent @Length(max = 120) String nameEn,
      @MayBeAbsent @About("The place it answers for.") String place,
      @MayBeAbsent @About("Prefix of the codes and places it may create.") @Length(max = 30)
          String namespace,
      List<Right> rights)
      implements DirectoryFact {}

  /** An agency left. */
  record AgencyRetired(String code, @About("First day without it.") LocalDate on)
      implements DirectoryFact {}

  /** A place exists under its parent; a root says its time zone. */
  record PlaceRegistered(
      @Length(max = 200) String code,
      @MayBeAbsent @About("Absent for a root.") String parent,
      @About("Codes from the root to this place, joined by >.") @Length(max = 2_000) String path,
      PlaceKind kind,
      @Length(max = 200) String nameZh,
      @MayBeAbsent @Length(max = 200) String nameEn,
      @About("The root's time zone, an IANA name.") String zone,
      @MayBeAbsent @About("GeoJSON geometry, WGS 84, as text.") @Length(max = 100_000)
          String geometry,
      @About("Days on which the tree's data are complete; empty means first to last event.")
          @Length(min = 0, max = 1_000)
          List<DayInterval> coverage)
      implements DirectoryFact {}

  /** A place is no longer used for new facts. */
  record PlaceRetired(String code, @About("First day without it.") LocalDate on)
      implements DirectoryFact {}

  /** A code stands in a list with its labels. */
  record CodeRegistered(
      @Length(max = 60) String list,
      @Length(max = 200) String code,
      @Length(max = 200) String labelZh,
      @MayBeAbsent @Length(max = 200) String labelEn,
      @MayBeAbsent @About("The code above it, perhaps of another list.") String parent,
      @MayBeAbsent @About("First day of use.") LocalDate validFrom,
      @MayBeAbsent @About("First day of no use.") LocalDate validTo,
      @MayBeAbsent @About("LAW, STD, PRACTICE or DESIGN.") String source,
      @MayBeAbsent @About("The same code in an outer standard.") String externalCode,
      @About("Marks such as preventable.") List<String> tags)
      implements DirectoryFact {}

  /** A code is no longer used for new facts; it is never deleted. */
  record CodeRetired(String list, String code, @About("First day without it.") LocalDate on)
      implements DirectoryFact {}

  /** Local days, both ends included. */
  record DayInterval(LocalDate from, LocalDate to) {}
}
