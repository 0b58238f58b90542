package qilian.importer.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A partner's file, as often as need be read from its beginning. */
public final class SourceFile {
  private final Path path;
  private final String name;

  public SourceFile(Path path) {
    this.path = path;
    String plain = Normalizer.normalize(path.getFileName().toString(), Normalizer.Form.NFC);
    this.name =
        plain.toLowerCase(Locale.ROOT).endsWith(".gz")
            ? plain.substring(0, plain.length() - 3)
            : plain;
  }

  public Path path() {
    return path;
  }

  /** The name without folder and without {@code .gz}: packing a file does not make new events. */
  public String name() {
    return name;
  }

  /** How large the file is on disk. */
  public long size() {
    try {
      return Files.size(path);
    } catch (NoSuchFileException e) {
      throw new FileTrouble("There is no file " + path + ".", e);
    } catch (IOException e) {
      throw new FileTrouble("The file " + path + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Reads every row, in order, in bounded memory. */
  public void read(Reading reading, RowVisitor visitor) {
    try {
      switch (formatOf(reading)) {
        case XLSX -> new WorkbookRows(this, reading).read(visitor);
        case NDJSON -> new JsonRows(this, reading).read(visitor);
        case TSV -> new DelimitedRows(this, reading, '\t').read(visitor);
        case CSV, AUTO -> new DelimitedRows(this, reading, (char) 0).read(visitor);
      }
    } catch (NoSuchFileException e) {
      throw new FileTrouble("There is no file " + path + ".", e);
    } catch (ZipException e) {
      throw new FileTrouble("The file " + path + " is packed but damaged: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new FileTrouble("The file " + path + " cannot be read: " + e, e);
    }
  }

  private Reading.Format formatOf(Reading reading) {
    if (reading.format() != Reading.Format.AUTO) {
      return reading.format();
    }
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "tsv", "tab" -> Reading.Format.TSV;
      case "xlsx", "xlsm" -> Reading.Format.XLSX;
      case "ndjson", "jsonl", "json" -> Reading.Format.NDJSON;
      case "xls", "ods", "numbers", "doc", "docx", "pdf" ->
          throw new FileTrouble(
              path + " is a ." + ending + " file; save it as .xlsx or as CSV (UTF-8) first.");
      default -> Reading.Format.CSV;
    };
  }

  /** The bytes, unpacked if they are gzip, whatever the file is called. */
  InputStream open(LongConsumer progress) throws IOException {
    BufferedInputStream bytes =
        new BufferedInputStream(new Counted(Files.newInputStream(path), progress), 1 << 16);
    bytes.mark(2);
    int first = bytes.read();
    int second = bytes.read();
    bytes.reset();
    return first == 0x1F && second == 0x8B ? new GZIPInputStream(bytes, 1 << 16) : bytes;
  }

  /** The text, in the declared encoding or the one found. */
  Reader text(Reading reading) throws IOException {
    Charset charset;
    if (reading.encoding().equalsIgnoreCase("AUTO")) {
      try (InputStream whole = open(n -> {})) {
        charset = Encoding.detect(whole);
      }
    } else {
      charset = Encoding.named(reading.encoding());
    }
    return new BufferedReader(Encoding.open(open(reading.progress()), charset), 1 << 16);
  }

  private static final class Counted extends FilterInputStream {
    private final LongConsumer progress;

    Counted(InputStream in, LongConsumer progress) {
      super(in);
      this.progress = progress;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) {
        progress.accept(1);
      }
      return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int n = super.read(into, offset, length);
      if (n > 0) {
        progress.accept(n);
      }
      return n;
    }
  }
}
