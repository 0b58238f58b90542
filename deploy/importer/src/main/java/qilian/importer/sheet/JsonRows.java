package qilian.importer.sheet;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Rows of a file with one JSON object a line; {@code a.b} is a column of a nested object. */
final class JsonRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SourceFile file;
  private final Reading reading;

  JsonRows(SourceFile file, Reading reading) {
    this.file = file;
    this.reading = reading;
  }

  void read(RowVisitor visitor) throws IOException {
    try (Reader text = file.text(reading)) {
      RecordSplitter lines = new RecordSplitter(text, '\uFFFF', (char) 0);
      for (int i = 0; i < reading.skipLines(); i++) {
        lines.next();
      }
      boolean more = true;
      while (more && lines.next()) {
        more = visitor.visit(new Line(lines));
      }
    }
  }

  private final class Line implements Row {
    private final RecordSplitter lines;
    private final JsonNode tree;
    private final Shape shape;

    Line(RecordSplitter lines) {
      this.lines = lines;
      JsonNode read = MissingNode.getInstance();
      Shape found = lines.shape();
      if (found == Shape.WHOLE) {
        String raw = lines.cells().getFirst();
        if (Text.isBlank(raw)) {
          found = Shape.EMPTY;
        } else {
          try {
            read = JSON.readTree(raw);
            found = read.isObject() ? Shape.WHOLE : Shape.BAD_JSON;
          } catch (JacksonException e) {
            found = Shape.BAD_JSON;
          }
        }
      }
      this.tree = read;
      this.shape = found;
    }

    @Override
    public String file() {
      return file.name();
    }

    @Override
    public String sheet() {
      return "";
    }

    @Override
    public long line() {
      return lines.line();
    }

    @Override
    public @Nullable String cell(ColumnRef column) {
      JsonNode node = tree.path(column.name());
      if (node.isMissingNode()) {
        node = tree;
        for (String step : column.name().split("\\.")) {
          node = node.isArray() ? node.path(index(step)) : node.path(step);
        }
      }
      if (node.isMissingNode() || node.isNull()) {
        return null;
      }
      return node.isValueNode() ? node.asText() : node.toString();
    }

    private int index(String step) {
      return step.matches("[0-9]{1,6}") ? Integer.parseInt(step) : -1;
    }

    @Override
    public String raw() {
      return lines.raw();
    }

    @Override
    public Shape shape() {
      return shape;
    }

    @Override
    public int width() {
      return tree.size();
    }

    @Override
    public int expectedWidth() {
      return 0;
    }
  }
}
