package qilian.importer.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A piece of the YAML with its line. Every scalar is text as written, so {@code 0101} keeps its
 * zero and {@code NO} stays a word; whoever takes a key says so, and a key nobody took is refused.
 */
final class Section {
  private final Node node;
  private final String path;
  private final Map<String, Section> keys = new LinkedHashMap<>();
  private final Set<String> taken = new TreeSet<>();

  private Section(Node node, String path) {
    this.node = node instanceof AnchorNode anchor ? anchor.getRealNode() : node;
    this.path = path;
    if (this.node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
          throw new MappingTrouble(line(tuple.getKeyNode()), "a key must be plain text");
        }
        Section value = new Section(tuple.getValueNode(), join(path, key.getValue()));
        if (keys.put(key.getValue(), value) != null) {
          throw new MappingTrouble(line(key), "the key \"" + key.getValue() + "\" stands twice");
        }
      }
    }
  }

  /** Reads the whole file. */
  static Section parse(String yaml) {
    try {
      LoadSettings settings = LoadSettings.builder().setMaxAliasesForCollections(100).build();
      Optional<Node> root = new Compose(settings).composeString(yaml);
      if (root.isEmpty()) {
        throw new MappingTrouble(1, "the mapping is empty");
      }
      Section section = new Section(root.get(), "");
      if (!section.isMap()) {
        throw section.trouble("a mapping is a list of keys with values");
      }
      return section;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
      throw new MappingTrouble(line, "this is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new MappingTrouble(0, "this is not YAML: " + e.getMessage());
    }
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static int line(Node node) {
    return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
  }

  int line() {
    return line(node);
  }

  String path() {
    return path;
  }

  MappingTrouble trouble(String what) {
    return new MappingTrouble(line(), path.isEmpty() ? what : path + ": " + what);
  }

  boolean isMap() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean isText() {
    return node instanceof ScalarNode;
  }

  boolean has(String key) {
    return keys.containsKey(key);
  }

  /** Takes a key that may be missing. */
  @Nullable Section find(String key) {
    taken.add(key);
    return keys.get(key);
  }

  /** Takes a key that must be there. */
  Section need(String key) {
    Section found = find(key);
    if (found == null) {
      throw trouble("\"" + key + "\" is missing");
    }
    return found;
  }

  /** All entries of a free table, whose keys are the partner's own words. */
  Map<String, Section> table() {
    if (!isMap()) {
      throw trouble("this must be a table of words");
    }
    taken.addAll(keys.keySet());
    return keys;
  }

  List<Section> list() {
    if (!(node instanceof SequenceNode sequence)) {
      throw trouble("this must be a list");
    }
    List<Section> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new Section(item, path + "[" + (items.size() + 1) + "]"));
    }
    return items;
  }

  /** A list, or a single thing that stands for a list of one. */
  List<Section> oneOrMore() {
    return isList() ? list() : List.of(this);
  }

  String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw trouble("this must be a single word or text");
    }
    return scalar.getValue();
  }

  String filled() {
    String text = text();
    if (text.isBlank()) {
      throw trouble("this must not be empty");
    }
    return text;
  }

  String text(String key, String otherwise) {
    Section found = find(key);
    return found == null ? otherwise : found.text();
  }

  boolean flag(String key, boolean otherwise) {
    Section found = find(key);
    if (found == null) {
      return otherwise;
    }
    return switch (found.text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw found.trouble("this must be true or false");
    };
  }

  int number(String key, int otherwise, int least, int most) {
    Section found = find(key);
    if (found == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(found.text());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The sentence below says what is expected.
    }
    throw found.trouble("this must be a whole number from " + least + " to " + most);
  }

  <E extends Enum<E>> E choice(String key, Class<E> kind, E otherwise) {
    Section found = find(key);
    return found == null ? otherwise : found.choice(kind);
  }

  /** A word that must be one of the enum's names, written as there. */
  <E extends Enum<E>> String nameOf(Class<E> kind) {
    return choice(kind).name();
  }

  <E extends Enum<E>> E choice(Class<E> kind) {
    String word = text().toUpperCase(Locale.ROOT);
    List<String> known = new ArrayList<>();
    for (E option : kind.getEnumConstants()) {
      if (option.name().equals(word)) {
        return option;
      }
      known.add(option.name());
    }
    throw trouble("\"" + text() + "\" is none of " + String.join(", ", known));
  }

  /** Refuses what nobody asked for: a misspelt key must not be silently without effect. */
  void closed() {
    for (Map.Entry<String, Section> entry : keys.entrySet()) {
      if (!taken.contains(entry.getKey())) {
        throw new MappingTrouble(
            entry.getValue().line(),
            "the key \""
                + entry.getKey()
                + "\" is not known "
                + (path.isEmpty() ? "here" : "in " + path)
                + "; known are "
                + String.join(", ", taken));
      }
    }
  }
}
