package qilian.mediation.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.mediation.document.CaseFile.ArchiveItem;

/** Where the documents of a case are made. */
public final class Documents {

  private Documents() {}

  /**
   * Makes a document. What the case does not say stands in it as 【缺：…】 and is answered.
   *
   * @param session number of the session that minutes are about; null for the last one
   */
  public static Rendered render(
      DocumentKind kind, CaseFile file, Format format, @Nullable Integer session) {
    Template.Filled filled = Template.of(kind).fill(CaseFields.of(file, session));
    List<Missing> missing = new ArrayList<>(filled.missing());
    if (kind == DocumentKind.ARCHIVE_CHECKLIST) {
      file.archive().stream().filter(item -> !item.present()).forEach(i -> missing.add(lacks(i)));
    }
    byte[] bytes =
        switch (format) {
          case DOCX -> DocxWriter.write(filled.blocks());
          case PDF -> {
            PdfWriter.Written written = PdfWriter.write(filled.blocks(), kind.zh());
            written.lacking().forEach(letter -> missing.add(unprinted(letter)));
            yield written.bytes();
          }
        };
    return new Rendered(kind, format, bytes, missing);
  }

  /** What a document of this kind would lack. */
  public static List<Missing> missing(DocumentKind kind, CaseFile file, @Nullable Integer session) {
    return Template.of(kind).fill(CaseFields.of(file, session)).missing();
  }

  private static Missing unprinted(String letter) {
    return new Missing(
        "typeface/" + letter,
        "字体缺字“" + letter + "”，以〓代替，请手写",
        "the typeface lacks " + letter + "; 〓 stands for it, to be written in by hand");
  }

  private static Missing lacks(ArchiveItem item) {
    return new Missing("archive/" + item.name(), item.name(), "the file lacks " + item.name());
  }
}
