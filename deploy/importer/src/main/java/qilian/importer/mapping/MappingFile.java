package qilian.importer.mapping;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.importer.sheet.Reading;
import qilian.importer.sheet.Text;

/**
 * Reads a mapping from YAML, so strictly that a misspelt word is a refusal and never a surprise.
 */
public final class MappingFile {
  private final Columns columns = new Columns();
  private final Set<String> blanks = new HashSet<>();
  private final Section whole;

  private MappingFile(Section whole) {
    this.whole = whole;
  }

  /** Reads the file. */
  public static Mapping read(Path file) {
    try {
      String yaml = Files.readString(file);
      String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
      return parse(yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml, name);
    } catch (CharacterCodingException e) {
      throw new MappingTrouble(0, "the mapping must be written in UTF-8");
    } catch (IOException e) {
      throw new MappingTrouble(0, "the mapping " + file + " cannot be read");
    }
  }

  /** Reads the text of a mapping that is called {@code name} unless it says otherwise. */
  public static Mapping parse(String yaml, String name) {
    return new MappingFile(Section.parse(yaml)).mapping(name);
  }

  private Mapping mapping(String fileName) {
    String name = whole.text("name", fileName);
    Section input = whole.find("input");
    blanks.add("");
    Section blank = input == null ? null : input.find("blank");
    if (blank != null) {
      blank.oneOrMore().forEach(word -> blanks.add(Text.tidy(word.text())));
    }
    List<Agency> agencies = agencies();
    String namespace =
        agencies.stream()
            .map(Agency::namespace)
            .filter(prefix -> !prefix.isEmpty())
            .findFirst()
            .orElse("");
    Root root = Root.read(whole.need("root"), namespace);
    EventReader reader = new EventReader(whole, columns, blanks, agencies, root, namespace);
    List<EventPlan> events = reader.events();
    List<Skip> skips = skips();
    List<Place> places = new ArrayList<>();
    Section named = whole.find("places");
    if (named != null) {
      named.list().forEach(place -> places.add(Place.read(place, root.place().code())));
    }
    List<Code> codes = new ArrayList<>();
    Section coded = whole.find("codes");
    if (coded != null) {
      coded.list().forEach(code -> codes.add(Code.read(code)));
    }
    Reading reading = reading(input);
    whole.closed();
    return new Mapping(
        name, agencies, root, places, codes, reading, skips, events, reader.idsFromLines());
  }

  private List<Agency> agencies() {
    boolean recorded = whole.has("recordedAt");
    if (whole.has("events")) {
      recorded |= whole.need("events").list().stream().anyMatch(e -> e.has("recordedAt"));
    }
    List<Agency> agencies = new ArrayList<>();
    Section one = whole.find("agency");
    if (one != null && one.isMap() && one.has("code")) {
      agencies.add(Agency.read(one, recorded));
    }
    Section several = whole.find("agencies");
    if (several != null) {
      for (Section item : several.list()) {
        agencies.add(Agency.read(item, recorded));
      }
    }
    if (agencies.isEmpty()) {
      throw whole.trouble("\"agency\" (or a list \"agencies\") is missing");
    }
    if (agencies.stream().map(Agency::code).distinct().count() < agencies.size()) {
      throw whole.need(several == null ? "agency" : "agencies").trouble("an agency stands twice");
    }
    return agencies;
  }

  private List<Skip> skips() {
    List<Skip> skips = new ArrayList<>();
    Section section = whole.find("skip");
    if (section != null) {
      for (Section item : section.oneOrMore()) {
        Section when = item.need("when");
        String name = item.text("name", "line " + item.line() + " of the mapping");
        boolean ends = item.flag("andAllAfter", false);
        skips.add(new Skip(name, Condition.read(when, columns, blanks), ends));
        item.closed();
      }
    }
    return skips;
  }

  private enum Ragged {
    REJECT,
    PAD
  }

  private Reading reading(@Nullable Section input) {
    if (input == null) {
      return new Reading(
          Reading.Format.AUTO,
          "AUTO",
          (char) 0,
          '"',
          0,
          1,
          1,
          "",
          false,
          columns.all(),
          w -> {},
          n -> {});
    }
    Section lines = input.find("headerLines");
    int headerLines = lines == null ? 1 : input.number("headerLines", 1, 0, 20);
    int namesLine = input.number("namesLine", 1, 1, Math.max(1, headerLines));
    Reading reading =
        new Reading(
            input.choice("format", Reading.Format.class, Reading.Format.AUTO),
            input.text("encoding", "AUTO"),
            sign(input, "delimiter", (char) 0),
            sign(input, "quote", '"'),
            input.number("skipLines", 0, 0, 10_000),
            headerLines,
            namesLine,
            input.text("sheet", ""),
            input.choice("ragged", Ragged.class, Ragged.REJECT) == Ragged.PAD,
            columns.all(),
            w -> {},
            n -> {});
    input.closed();
    return reading;
  }

  private static char sign(Section input, String key, char otherwise) {
    Section section = input.find(key);
    if (section == null) {
      return otherwise;
    }
    String text = section.text();
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "AUTO" -> otherwise;
      case "NONE" -> 0;
      case "TAB", "\\T" -> '\t';
      default -> {
        if (text.length() != 1) {
          throw section.trouble("this must be a single character, TAB or NONE");
        }
        yield text.charAt(0);
      }
    };
  }
}
