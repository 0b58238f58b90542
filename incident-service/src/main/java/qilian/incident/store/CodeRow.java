package qilian.incident.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import qilian.incident.directory.Code;

/** A row of the table code. */
@Entity
@Table(name = "code")
@IdClass(CodeRow.Key.class)
@NullUnmarked
public class CodeRow {

  /** Which entry of which list. */
  public record Key(String list, String code) implements Serializable {}

  @Id String list;
  @Id String code;

  @Column(name = "label_zh")
  String labelZh;

  @Column(name = "label_en")
  String labelEn;

  String parent;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_to")
  LocalDate validTo;

  String source;

  @Column(name = "external_code")
  String externalCode;

  @Column(columnDefinition = "text[]")
  String[] tags;

  int version;
  long change;

  /** Takes the entry's state as its next version. */
  void take(Code entry, long number) {
    list = entry.list();
    code = entry.code();
    labelZh = entry.labelZh();
    labelEn = entry.labelEn();
    parent = entry.parent();
    validFrom = entry.validFrom();
    validTo = entry.validTo();
    source = entry.source();
    externalCode = entry.externalCode();
    tags = entry.tags().stream().sorted().toArray(String[]::new);
    version++;
    change = number;
  }

  /** The entry. */
  Code code() {
    return new Code(
        list,
        code,
        labelZh,
        labelEn,
        parent,
        validFrom,
        validTo,
        source,
        externalCode,
        Set.of(tags));
  }
}
