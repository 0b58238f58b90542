package qilian.importer.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import qilian.importer.mapping.Code;
import qilian.importer.mapping.Field;
import qilian.importer.mapping.NewCodes;
import qilian.importer.mapping.Reason;
import qilian.importer.mapping.Refused;

/**
 * The partner's own words that become codes of the import's namespace. First all are noted, then
 * they get their codes, then they are looked up.
 */
public final class Codes {
  /** More than this in one list means that the column holds no categories. */
  private static final int MOST = 20_000;

  private final Map<String, Book> books = new LinkedHashMap<>();

  private static final class Book {
    private final String list;
    private final String namespace;
    private final Map<String, String> english = new HashMap<>();
    private final TreeMap<String, String> byWord = new TreeMap<>();
    private final TreeMap<String, String> labels = new TreeMap<>();

    Book(NewCodes wish) {
      this.list = wish.list();
      this.namespace = wish.namespace();
    }
  }

  private Book book(NewCodes wish) {
    Book book =
        books.computeIfAbsent(wish.list() + "\u0001" + wish.namespace(), k -> new Book(wish));
    book.english.putAll(wish.labelsEn());
    return book;
  }

  /**
   * Notes a value; one that the mapping names and that has the namespace already stays as it is.
   */
  public void note(NewCodes wish, Field.Answer answer) {
    Book book = book(wish);
    if (!answer.known()) {
      book.byWord.putIfAbsent(answer.raw(), "");
    } else if (answer.text().startsWith(wish.namespace() + ":")) {
      book.labels.merge(answer.text(), answer.raw(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    if (book.byWord.size() + book.labels.size() > MOST) {
      throw new TooMany(
          "line "
              + wish.line()
              + " of the mapping would create more than "
              + MOST
              + " codes in "
              + wish.list()
              + "; is it the right column?");
    }
  }

  /** Gives every noted word its code. */
  public void settle() {
    for (Book book : books.values()) {
      CodeForm.codes(book.byWord.keySet(), CodeForm::ofWord)
          .forEach((word, form) -> book.byWord.put(word, book.namespace + ":" + form));
    }
  }

  /** The code of a value that was noted. */
  public String code(NewCodes wish, Field.Answer answer) {
    if (answer.known()) {
      return answer.text();
    }
    Book book = books.get(wish.list() + "\u0001" + wish.namespace());
    String code = book == null ? null : book.byWord.get(answer.raw());
    if (code == null) {
      throw new Refused(
          Reason.UNMAPPED_VALUE, answer.raw() + " (the file changed while it was read)");
    }
    return code;
  }

  /** Every code that is to be created. */
  public List<Code> created() {
    List<Code> codes = new ArrayList<>();
    for (Book book : books.values()) {
      book.byWord.forEach((word, code) -> codes.add(entry(book, code, word)));
      book.labels.forEach((code, word) -> codes.add(entry(book, code, word)));
    }
    return codes;
  }

  private static Code entry(Book book, String code, String word) {
    return new Code(book.list, code, word, book.english.getOrDefault(word, ""));
  }
}
