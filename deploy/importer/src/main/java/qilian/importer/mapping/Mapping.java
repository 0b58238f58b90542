package qilian.importer.mapping;

import java.util.List;
import qilian.importer.sheet.Reading;

/**
 * A whole mapping.
 *
 * @param name what this import is called
 * @param agencies who sends; most mappings have one
 * @param root where everything happened
 * @param places places the mapping itself names
 * @param codes codes the mapping itself names
 * @param reading how the files are read
 * @param skips which lines are passed over
 * @param events what each other line yields
 * @param idsFromLines whether ids are made of file name and line
 */
public record Mapping(
    String name,
    List<Agency> agencies,
    Root root,
    List<Place> places,
    List<Code> codes,
    Reading reading,
    List<Skip> skips,
    List<EventPlan> events,
    boolean idsFromLines) {

  /** The days for which the root's data are complete: of the root and of every agency. */
  public List<Coverage> coverage() {
    List<Coverage> all = root.coverage();
    for (Agency agency : agencies) {
      all = Coverage.union(all, agency.coverage());
    }
    return all;
  }
}
