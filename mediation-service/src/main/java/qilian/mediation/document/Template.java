package qilian.mediation.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A template as it lies beside this class, a block a line: {@code # title}, {@code ## heading},
 * {@code | cell | cell}, {@code >> closing}, otherwise a paragraph. {@code {{name|标签|label}}} is a
 * field, {@code {{name?}}} one that may be absent; {@code {{each list|标签|label}}} to {@code
 * {{end}}} repeats for every entry, {@code {{each list?}}} for none as well.
 */
final class Template {

  /** A document with its fields in place. */
  record Filled(List<Block> blocks, List<Missing> missing) {}

  private static final Pattern FIELD =
      Pattern.compile("\\{\\{(\\w+)(\\?)?(?:\\|([^|}]+)\\|([^|}]+))?}}");
  private static final Pattern EACH =
      Pattern.compile("\\{\\{each (\\w+)(\\?)?(?:\\|([^|}]+)\\|([^|}]+))?}}");
  private static final String END = "{{end}}";
  private static final String NONE = "无";

  private final List<String> lines;

  private Template(List<String> lines) {
    this.lines = lines;
  }

  /** The template of a kind. */
  static Template of(DocumentKind kind) {
    try (InputStream in = Template.class.getResourceAsStream(kind.path() + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("there is no template for " + kind);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Template(text.lines().filter(line -> !line.isBlank()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the fields of a case in. */
  Filled fill(CaseFields fields) {
    Filling filling = new Filling(fields);
    for (int i = 0; i < lines.size(); i++) {
      Matcher each = EACH.matcher(lines.get(i));
      if (each.matches()) {
        int end = lines.subList(i, lines.size()).indexOf(END) + i;
        filling.repeat(each, lines.subList(i + 1, end));
        i = end;
      } else {
        filling.line(lines.get(i), Map.of(), "");
      }
    }
    return new Filled(filling.blocks, List.copyOf(filling.missing.values()));
  }

  private static final class Filling {
    private final CaseFields fields;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Missing> missing = new LinkedHashMap<>();

    Filling(CaseFields fields) {
      this.fields = fields;
    }

    void repeat(Matcher each, List<String> body) {
      String name = each.group(1);
      List<Map<String, String>> entries = fields.list(name);
      if (entries.isEmpty() && each.group(2) == null) {
        blocks.add(new Block.Paragraph(lack(name, each.group(3), each.group(4), "")));
      }
      for (int i = 0; i < entries.size(); i++) {
        for (String line : body) {
          line(line, entries.get(i), name + "/" + (i + 1) + "/");
        }
      }
    }

    void line(String line, Map<String, String> entry, String prefix) {
      if (line.startsWith("## ")) {
        blocks.add(new Block.Heading(filled(line.substring(3), entry, prefix)));
      } else if (line.startsWith("# ")) {
        blocks.add(new Block.Title(filled(line.substring(2), entry, prefix)));
      } else if (line.startsWith(">> ")) {
        blocks.add(new Block.Closing(filled(line.substring(3), entry, prefix)));
      } else if (line.startsWith("| ")) {
        blocks.add(new Block.Row(cells(line, entry, prefix)));
      } else {
        blocks.add(new Block.Paragraph(filled(line, entry, prefix)));
      }
    }

    private List<String> cells(String line, Map<String, String> entry, String prefix) {
      List<String> cells = new ArrayList<>();
      for (String cell : line.substring(2).split(" \\| ")) {
        cells.add(filled(cell.strip(), entry, prefix));
      }
      return cells;
    }

    private String filled(String text, Map<String, String> entry, String prefix) {
      Matcher matcher = FIELD.matcher(text);
      StringBuilder out = new StringBuilder();
      while (matcher.find()) {
        String name = matcher.group(1);
        String value = entry.containsKey(name) ? entry.get(name) : fallback(name, prefix);
        if (value == null) {
          value =
              matcher.group(2) != null
                  ? NONE
                  : lack(name, matcher.group(3), matcher.group(4), prefix);
        }
        matcher.appendReplacement(out, Matcher.quoteReplacement(value));
      }
      return matcher.appendTail(out).toString();
    }

    /** Inside a list a field belongs to its entry alone. */
    private @Nullable String fallback(String name, String prefix) {
      return prefix.isEmpty() ? fields.text(name) : null;
    }

    private String lack(String name, @Nullable String zh, @Nullable String en, String prefix) {
      if (zh == null || en == null) {
        throw new IllegalStateException("a template does not say what " + name + " is");
      }
      missing.putIfAbsent(prefix + name, new Missing(prefix + name, zh, en));
      return "【缺：" + zh + "】";
    }
  }
}
