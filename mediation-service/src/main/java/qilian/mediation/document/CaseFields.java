package qilian.mediation.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import qilian.mediation.document.CaseFile.FileAgreement;
import qilian.mediation.document.CaseFile.FileClause;
import qilian.mediation.document.CaseFile.FileParty;
import qilian.mediation.document.CaseFile.FileSession;
import qilian.mediation.document.CaseFile.Role;

/** A case file under the names that templates use; a field that is absent has no entry. */
final class CaseFields {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}&&[^\n]]");

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, List<Map<String, String>>> lists = new HashMap<>();

  private CaseFields() {}

  /**
   * The fields of a case.
   *
   * @param session number of the session that the minutes are about; null for the last one
   */
  static CaseFields of(CaseFile file, @Nullable Integer session) {
    CaseFields fields = new CaseFields();
    fields.put("caseCode", file.caseCode());
    fields.put("committee", file.committee());
    fields.put("place", file.place());
    fields.put("category", file.category());
    fields.put("track", file.track());
    fields.put("source", file.source());
    fields.put("appliedOn", day(file.appliedOn()));
    fields.put("acceptedOn", day(file.acceptedOn()));
    fields.put("claim", file.claim());
    fields.put("summary", file.summary());
    fields.put("mediators", joined(file.mediators()));
    fields.put("recorder", file.recorder());
    fields.put("dueOn", day(file.dueOn()));
    fields.put("dueBasis", file.dueBasis());
    fields.put("deliveredOn", day(file.deliveredOn()));
    fields.parties(file.parties());
    fields.session(file.sessions(), session);
    if (file.agreement() != null) {
      fields.agreement(file.agreement());
    }
    if (file.termination() != null) {
      fields.put("terminatedOn", day(file.termination().on()));
      fields.put("reason", file.termination().reason());
      fields.list("routes", file.termination().routes().stream().map(CaseFields::route).toList());
    }
    if (file.confirmation() != null) {
      fields.put("court", file.confirmation().court());
      fields.put("lastDay", day(file.confirmation().lastDay()));
    }
    fields.list(
        "archive",
        file.archive().stream()
            .map(
                item ->
                    map(
                        "item", item.name(),
                        "state", item.present() ? "有" : "缺",
                        "pages", item.pages() == null ? null : item.pages().toString()))
            .toList());
    return fields;
  }

  /** The text of a field; null where it is absent. */
  @Nullable String text(String name) {
    return texts.get(name);
  }

  /** The entries of a list; empty where it is absent. */
  List<Map<String, String>> list(String name) {
    return lists.getOrDefault(name, List.of());
  }

  private void parties(List<FileParty> parties) {
    list("parties", parties.stream().map(CaseFields::party).toList());
    for (Role role : Role.values()) {
      list(
          role.name().toLowerCase(Locale.ROOT) + "s",
          parties.stream().filter(each -> each.role() == role).map(CaseFields::party).toList());
    }
    List<Map<String, String>> signing =
        parties.stream()
            .filter(each -> each.role() != Role.INVITED)
            .map(CaseFields::party)
            .toList();
    list("signing", signing);
  }

  private static Map<String, String> party(FileParty party) {
    return map(
        "role", party.role().zh(),
        "name", party.name(),
        "idNumber", party.idNumber(),
        "phone", party.phone(),
        "address", party.address());
  }

  private void session(List<FileSession> sessions, @Nullable Integer number) {
    FileSession found = null;
    for (FileSession each : sessions) {
      if (number == null || each.number() == number) {
        found = each;
      }
    }
    if (found != null) {
      put("sessionNumber", Integer.toString(found.number()));
      put("heldAt", time(found.heldAt()));
      put("venue", found.venue());
      put("openness", found.open() ? "公开" : "不公开");
      put("present", joined(found.present()));
      put("evidence", joined(found.evidence()));
      put("minutes", found.minutes());
    }
  }

  private void agreement(FileAgreement agreement) {
    put("form", agreement.form());
    put("facts", agreement.facts());
    put("performance", agreement.performance());
    put("effectiveOn", day(agreement.effectiveOn()));
    BigDecimal amount = agreement.amount();
    put("amount", yuan(amount));
    put("amountWords", amount == null ? null : ChineseAmount.of(amount));
    list("clauses", agreement.clauses().stream().map(CaseFields::clause).toList());
    list(
        "confirmable",
        agreement.clauses().stream()
            .filter(each -> each.bar() == null)
            .map(CaseFields::clause)
            .toList());
    list(
        "barred",
        agreement.clauses().stream()
            .filter(each -> each.bar() != null)
            .map(CaseFields::clause)
            .toList());
    list(
        "instalments",
        agreement.instalments().stream()
            .map(
                each ->
                    map(
                        "number", Integer.toString(each.number()),
                        "dueOn", day(each.dueOn()),
                        "amount", yuan(each.amount()),
                        "duty", each.duty()))
            .toList());
  }

  private static Map<String, String> clause(FileClause clause) {
    return map(
        "number", Integer.toString(clause.number()),
        "kind", clause.kind(),
        "text", clause.text(),
        "bar", clause.bar());
  }

  private static Map<String, String> route(String label) {
    return map("route", label);
  }

  private void put(String name, @Nullable String value) {
    if (value != null && !clean(value).isEmpty()) {
      texts.put(name, clean(value));
    }
  }

  /** Without what no reader sees: control and direction marks, halves of characters. */
  private static String clean(String value) {
    return UNSEEN.matcher(value.replace("\r\n", "\n").replace('\t', ' ')).replaceAll("").strip();
  }

  private void list(String name, List<Map<String, String>> entries) {
    lists.put(name, List.copyOf(entries));
  }

  private static Map<String, String> map(@Nullable String... pairs) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      String name = pairs[i];
      String value = pairs[i + 1];
      if (name != null && value != null && !clean(value).isEmpty()) {
        map.put(name, clean(value));
      }
    }
    return map;
  }

  private static @Nullable String joined(List<String> values) {
    List<String> kept = new ArrayList<>(values);
    kept.removeIf(String::isBlank);
    return kept.isEmpty() ? null : String.join("、", kept);
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.format(DAY);
  }

  private static @Nullable String time(@Nullable LocalDateTime time) {
    return time == null ? null : time.format(TIME);
  }

  private static @Nullable String yuan(@Nullable BigDecimal amount) {
    return amount == null
        ? null
        : "%,.2f".formatted(amount.setScale(2, RoundingMode.HALF_UP)) + "元";
  }
}
