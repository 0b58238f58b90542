package qilian.importer.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import qilian.importer.sheet.Row;

/** Whether something holds for a row; blank means what the mapping calls blank. */
@FunctionalInterface
public interface Condition {
  /** What holds where the mapping asks nothing. */
  Condition ALWAYS = row -> true;

  boolean holds(Row row);

  /** Reads {@code column} with one or more tests, or {@code all}, {@code any}, {@code not}. */
  static Condition read(Section section, Columns columns, Set<String> blanks) {
    if (section.isList()) {
      return all(section.list(), columns, blanks);
    }
    if (!section.isMap()) {
      throw section.trouble("a condition looks like {column: NAME, equals: VALUE}");
    }
    List<Condition> parts = new ArrayList<>();
    Section all = section.find("all");
    if (all != null) {
      parts.add(all(all.list(), columns, blanks));
    }
    Section any = section.find("any");
    if (any != null) {
      List<Condition> options = any.list().stream().map(s -> read(s, columns, blanks)).toList();
      parts.add(row -> options.stream().anyMatch(c -> c.holds(row)));
    }
    Section not = section.find("not");
    if (not != null) {
      Condition inner = read(not, columns, blanks);
      parts.add(row -> !inner.holds(row));
    }
    Section column = section.find("column");
    if (column != null) {
      parts.addAll(tests(section, column, columns, blanks));
    }
    section.closed();
    if (parts.isEmpty()) {
      throw section.trouble("this condition asks nothing");
    }
    return parts.size() == 1 ? parts.getFirst() : row -> parts.stream().allMatch(c -> c.holds(row));
  }

  private static Condition all(List<Section> items, Columns columns, Set<String> blanks) {
    List<Condition> parts = items.stream().map(s -> read(s, columns, blanks)).toList();
    return row -> parts.stream().allMatch(c -> c.holds(row));
  }

  private static List<Condition> tests(
      Section section, Section column, Columns columns, Set<String> blanks) {
    var ref = columns.of(column.filled());
    List<Predicate<String>> tests = new ArrayList<>();
    Section equals = section.find("equals");
    if (equals != null) {
      String wanted = equals.text();
      tests.add(wanted::equals);
    }
    Section in = section.find("in");
    if (in != null) {
      Set<String> wanted = new HashSet<>(in.list().stream().map(Section::text).toList());
      tests.add(wanted::contains);
    }
    Section matches = section.find("matches");
    if (matches != null) {
      Pattern pattern = pattern(matches);
      tests.add(text -> pattern.matcher(text).matches());
    }
    if (section.has("blank")) {
      boolean wanted = section.flag("blank", true);
      tests.add(text -> (text.isEmpty() || blanks.contains(text)) == wanted);
    }
    if (section.has("notBlank")) {
      boolean wanted = section.flag("notBlank", true);
      tests.add(text -> (text.isEmpty() || blanks.contains(text)) != wanted);
    }
    if (tests.isEmpty()) {
      throw section.trouble("say what is asked: equals, in, matches, blank or notBlank");
    }
    return tests.stream().<Condition>map(test -> row -> test.test(Columns.text(row, ref))).toList();
  }

  /** A regular expression that has to match the whole value. */
  static Pattern pattern(Section section) {
    try {
      return Pattern.compile(section.filled(), Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      throw section.trouble("this is no regular expression: " + e.getDescription());
    }
  }
}
