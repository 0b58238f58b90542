package qilian.transport.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import qilian.contract.Catalogue;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.Quantities;

/**
 * A record with the name of its golden files and of its schema: every fact of the catalogue, and
 * the records of the stamp.
 */
record Travelling(String name, Class<?> record) {

  /** Everything that travels, the catalogue first. */
  static List<Travelling> all() {
    var all = new ArrayList<Travelling>();
    Catalogue.types().forEach(type -> all.add(new Travelling(type.wireType(), type.record())));
    all.add(new Travelling("effect", Effect.class));
    all.add(new Travelling("coordinates", Coordinates.class));
    all.add(new Travelling("quantities", Quantities.class));
    return List.copyOf(all);
  }

  /** The names of both golden files. */
  Stream<Golden> goldens() {
    return Stream.of(
        new Golden(name + ".json", Examples.full(record)),
        new Golden(name + ".minimal.json", Examples.minimal(record)));
  }

  /** The name of the golden file of one variant, and the record it must equal. */
  record Golden(String file, Record example) {}
}
