package qilian.bench.mark;

import java.util.List;

/** Something that is measured. */
public interface Mark {

  /** The names by which it is asked for. */
  List<String> names();

  /** Measures it. */
  List<Outcome> measure(Bed bed) throws Exception;
}
