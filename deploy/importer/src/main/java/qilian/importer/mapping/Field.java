package qilian.importer.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qilian.importer.sheet.ColumnRef;
import qilian.importer.sheet.Row;
import qilian.importer.sheet.Text;

/**
 * One value of an event: a constant, a column, several columns, a template, with a table of values
 * and a default; or several such, of which the first one that applies and is not blank counts.
 */
public final class Field {
  private final List<Option> options;
  private final @Nullable NewCodes codes;
  private final int line;
  private final boolean required;
  private final String path;

  private Field(List<Option> options, @Nullable NewCodes codes, Section section, boolean required) {
    this.options = options;
    this.codes = codes;
    this.line = section.line();
    this.required = required;
    this.path = section.path();
  }

  /**
   * What a row says.
   *
   * @param text the value, empty where there is none
   * @param raw what stands in the file, which names a new code
   * @param known whether the mapping itself named the value, so that it is no raw word
   */
  public record Answer(String text, String raw, boolean known) {
    static final Answer BLANK = new Answer("", "", true);
  }

  private record Option(
      Condition when,
      Function<Row, String> source,
      @Nullable String constant,
      Set<String> blanks,
      UnaryOperator<String> shaping,
      @Nullable Map<String, String> values,
      Otherwise otherwise,
      String otherwiseValue,
      String fallback) {}

  /** What happens to a value that the table does not list. */
  enum Otherwise {
    KEEP,
    REJECT,
    BLANK,
    CONSTANT
  }

  /** The value for this row; the empty text where there is none. */
  public String text(Row row) {
    return answer(row).text();
  }

  /** The value and where it came from. */
  public Answer answer(Row row) {
    for (Option option : options) {
      if (option.when().holds(row)) {
        Answer answer = ask(option, row);
        if (!answer.text().isEmpty()) {
          return answer;
        }
      }
    }
    if (required) {
      throw new Refused(Reason.MISSING_VALUE, path);
    }
    return Answer.BLANK;
  }

  private Answer ask(Option option, Row row) {
    if (option.constant() != null) {
      return new Answer(option.constant(), option.constant(), true);
    }
    String raw = option.source().apply(row);
    if (raw.indexOf('\uFFFD') >= 0) {
      throw new Refused(Reason.UNREADABLE_CHARACTERS, raw);
    }
    String shaped = raw.isEmpty() ? raw : option.shaping().apply(raw);
    if (shaped.isEmpty() || option.blanks().contains(shaped)) {
      return new Answer(option.fallback(), option.fallback(), true);
    }
    Map<String, String> values = option.values();
    if (values == null) {
      return new Answer(shaped, shaped, false);
    }
    String mapped = values.get(shaped);
    if (mapped != null) {
      return new Answer(mapped, shaped, true);
    }
    return switch (option.otherwise()) {
      case KEEP -> new Answer(shaped, shaped, false);
      case BLANK -> new Answer(option.fallback(), option.fallback(), true);
      case CONSTANT -> new Answer(option.otherwiseValue(), shaped, true);
      case REJECT -> throw new Refused(Reason.UNMAPPED_VALUE, path + " = " + shaped);
    };
  }

  /** The wish for new codes, where the mapping has one. */
  public @Nullable NewCodes codes() {
    return codes;
  }

  /** The line of the mapping. */
  public int line() {
    return line;
  }

  /** The only value this field can have, or null where it depends on the row. */
  public @Nullable String constant() {
    Option only = options.size() == 1 ? options.getFirst() : null;
    return only != null && only.when() == Condition.ALWAYS ? only.constant() : null;
  }

  /** Every value the mapping itself names for this field. */
  Set<String> named() {
    Set<String> named = new HashSet<>();
    for (Option option : options) {
      if (option.constant() != null) {
        named.add(option.constant());
      }
      if (option.values() != null) {
        named.addAll(option.values().values());
      }
      named.add(option.fallback());
      named.add(option.otherwiseValue());
    }
    named.remove("");
    return named;
  }

  /** Reads a field; {@code namespace} is where new codes go unless the field says otherwise. */
  static Field read(Section section, Columns columns, Set<String> blanks, String namespace) {
    return read(section, columns, blanks, namespace, "");
  }

  /** The same for a field whose code list is known. */
  static Field read(
      Section section, Columns columns, Set<String> blanks, String namespace, String list) {
    List<Option> options = new ArrayList<>();
    NewCodes codes = null;
    boolean required = false;
    for (Section item : section.oneOrMore()) {
      Section wish = item.isMap() ? item.find("createCodes") : null;
      if (wish != null) {
        codes = newCodes(wish, namespace, list);
      }
      required |= item.isMap() && item.flag("required", false);
      options.add(option(item, columns, blanks));
    }
    return new Field(options, codes, section, required);
  }

  /** The same value for every row. */
  static Field constant(String value, Section section) {
    Option option =
        new Option(
            Condition.ALWAYS, r -> value, value, Set.of(), s -> s, null, Otherwise.KEEP, "", "");
    return new Field(List.of(option), null, section, false);
  }

  /** A text with columns in braces. */
  static Field template(String pattern, Columns columns, Section section) {
    Function<Row, String> source = columns.template(pattern, section);
    Option option =
        new Option(Condition.ALWAYS, source, null, Set.of(), s -> s, null, Otherwise.KEEP, "", "");
    return new Field(List.of(option), null, section, false);
  }

  /** Reads a field that shares its section with keys somebody else has taken. */
  static Field readBeside(Section item, Columns columns, Set<String> blanks) {
    return new Field(List.of(option(item, columns, blanks)), null, item, false);
  }

  private static NewCodes newCodes(Section section, String namespace, String ofField) {
    if (section.isText() && section.text().equals("true") && !ofField.isEmpty()) {
      if (namespace.isEmpty()) {
        throw section.trouble("new codes need a namespace, of the agency or here");
      }
      return new NewCodes(ofField, namespace, Map.of(), section.line());
    }
    Section named = section.find("list");
    String list = named == null ? ofField : named.filled();
    if (list.isEmpty()) {
      throw section.trouble("\"list\" is missing");
    }
    String prefix = section.text("namespace", namespace);
    Map<String, String> labels = new LinkedHashMap<>();
    Section labelsEn = section.find("labelsEn");
    if (labelsEn != null) {
      labelsEn.table().forEach((raw, label) -> labels.put(Text.tidy(raw), label.filled()));
    }
    section.closed();
    if (prefix.isEmpty()) {
      throw section.trouble("new codes need a namespace, of the agency or here");
    }
    return new NewCodes(list, prefix, labels, section.line());
  }

  private static Option option(Section item, Columns columns, Set<String> blanks) {
    if (item.isText()) {
      return constant(item.text(), item).options.getFirst();
    }
    if (!item.isMap()) {
      throw item.trouble("a value is a text, {column: NAME}, {template: ...} or a list of such");
    }
    Section when = item.find("when");
    Condition condition = when == null ? Condition.ALWAYS : Condition.read(when, columns, blanks);
    Section constant = item.find("constant");
    Set<String> own = blanks;
    Section blank = item.find("blank");
    if (blank != null) {
      own = new HashSet<>(blank.oneOrMore().stream().map(s -> Text.tidy(s.text())).toList());
    }
    Function<Row, String> source = source(item, constant, columns, own);
    Map<String, String> values = null;
    Section table = item.find("values");
    if (table != null) {
      Map<String, String> read = new LinkedHashMap<>();
      table.table().forEach((raw, value) -> read.put(Text.tidy(raw), value.text()));
      values = read;
    }
    Section otherwise = item.find("otherwise");
    Otherwise rule = Otherwise.KEEP;
    String otherwiseValue = "";
    if (otherwise != null && otherwise.isMap()) {
      rule = Otherwise.CONSTANT;
      otherwiseValue = otherwise.need("constant").filled();
      otherwise.closed();
    } else if (otherwise != null) {
      rule = otherwise.choice(Otherwise.class);
    }
    if (otherwise != null && values == null) {
      throw otherwise.trouble("this only has a meaning beside \"values\"");
    }
    UnaryOperator<String> shaping = shaping(item);
    String fallback = item.text("default", "");
    item.closed();
    return new Option(
        condition,
        source,
        constant == null ? null : constant.text(),
        own,
        shaping,
        values,
        rule,
        otherwiseValue,
        fallback);
  }

  private static Function<Row, String> source(
      Section item, @Nullable Section constant, Columns columns, Set<String> blanks) {
    Section column = item.find("column");
    Section several = item.find("columns");
    Section template = item.find("template");
    String join = item.text("join", " ");
    long given = Stream.of(column, several, template, constant).filter(Objects::nonNull).count();
    if (given != 1) {
      throw item.trouble("exactly one of column, columns, template, constant is needed");
    }
    if (column != null) {
      ColumnRef ref = columns.of(column.filled());
      return row -> Columns.text(row, ref);
    }
    if (several != null) {
      List<ColumnRef> refs = several.list().stream().map(s -> columns.of(s.filled())).toList();
      return row -> joined(row, refs, join, blanks);
    }
    if (template != null) {
      return columns.template(template.filled(), template);
    }
    String text = Objects.requireNonNull(constant).text();
    return row -> text;
  }

  static String joined(Row row, List<ColumnRef> columns, String join, Set<String> blanks) {
    StringBuilder text = new StringBuilder();
    for (ColumnRef column : columns) {
      String cell = Columns.text(row, column);
      if (!cell.isEmpty() && !blanks.contains(cell)) {
        text.append(text.isEmpty() ? "" : join).append(cell);
      }
    }
    return text.toString();
  }

  private static UnaryOperator<String> shaping(Section item) {
    UnaryOperator<String> shaping = s -> s;
    Section extract = item.find("extract");
    if (extract != null) {
      Pattern pattern = Condition.pattern(extract);
      shaping = s -> extracted(pattern.matcher(s));
    }
    Section letters = item.find("letters");
    if (letters != null) {
      UnaryOperator<String> before = shaping;
      shaping =
          switch (letters.choice(Letters.class)) {
            case UPPER -> s -> before.apply(s).toUpperCase(Locale.ROOT);
            case LOWER -> s -> before.apply(s).toLowerCase(Locale.ROOT);
          };
    }
    int most = item.number("limit", 0, 1, 100_000);
    if (most > 0) {
      UnaryOperator<String> before = shaping;
      shaping = s -> cut(before.apply(s), most);
    }
    Section number = item.find("number");
    if (number != null) {
      UnaryOperator<String> before = shaping;
      Numbers numbers = Numbers.read(number);
      shaping = s -> numbers.plain(before.apply(s));
    }
    return shaping;
  }

  private static String extracted(Matcher matcher) {
    if (!matcher.find()) {
      return "";
    }
    String found = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
    return found == null ? "" : Text.tidy(found);
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  private enum Letters {
    UPPER,
    LOWER
  }
}
