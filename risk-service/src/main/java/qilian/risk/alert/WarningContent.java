package qilian.risk.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;

/**
 * What a warning says, and to whom.
 *
 * @param counted the fact whose counts tell the effect
 * @param type code of what it warns of
 * @param typeZh the same in Chinese
 * @param placeZh what the place is called
 * @param polygon outline as CAP writes it, latitude first; null where the place has none
 * @param circle where the place is no more than a point, that and kilometres around it, as CAP
 *     writes them; null where it has an outline, or nothing
 * @param audience kinds of members addressed
 * @param addressees codes of the members of those kinds
 * @param signal the confirmed signal it rests on; null where a ground is stated instead
 * @param ground why it is issued, in words
 */
public record WarningContent(
    String counted,
    String type,
    String typeZh,
    String placePath,
    String placeZh,
    @Nullable String polygon,
    @Nullable String circle,
    String zone,
    Status status,
    Reach scope,
    Urgency urgency,
    Severity severity,
    Certainty certainty,
    String headline,
    String description,
    String instruction,
    Instant effective,
    Instant expires,
    List<AgencyKind> audience,
    List<String> addressees,
    @Nullable UUID signal,
    String ground) {

  public WarningContent {
    audience = List.copyOf(audience);
    addressees = List.copyOf(addressees);
  }

  /** Whether it is meant, or only practised. */
  public enum Status {
    ACTUAL("Actual"),
    EXERCISE("Exercise"),
    TEST("Test");
    private final String cap;

    Status(String cap) {
      this.cap = cap;
    }

    public String cap() {
      return cap;
    }
  }

  /** Who may read it. */
  public enum Reach {
    PUBLIC("Public"),
    RESTRICTED("Restricted"),
    PRIVATE("Private");
    private final String cap;

    Reach(String cap) {
      this.cap = cap;
    }

    public String cap() {
      return cap;
    }
  }

  /** How soon to act. */
  public enum Urgency {
    IMMEDIATE("Immediate"),
    EXPECTED("Expected"),
    FUTURE("Future"),
    PAST("Past"),
    UNKNOWN("Unknown");
    private final String cap;

    Urgency(String cap) {
      this.cap = cap;
    }

    public String cap() {
      return cap;
    }
  }

  /** How bad it is, with the colour that people know. */
  public enum Severity {
    EXTREME("Extreme", "红色"),
    SEVERE("Severe", "橙色"),
    MODERATE("Moderate", "黄色"),
    MINOR("Minor", "蓝色"),
    UNKNOWN("Unknown", "");
    private final String cap;
    private final String colourZh;

    Severity(String cap, String colourZh) {
      this.cap = cap;
      this.colourZh = colourZh;
    }

    public String cap() {
      return cap;
    }

    public String colourZh() {
      return colourZh;
    }
  }

  /** How sure it is. */
  public enum Certainty {
    OBSERVED("Observed"),
    LIKELY("Likely"),
    POSSIBLE("Possible"),
    UNLIKELY("Unlikely"),
    UNKNOWN("Unknown");
    private final String cap;

    Certainty(String cap) {
      this.cap = cap;
    }

    public String cap() {
      return cap;
    }
  }

  /** Code of the place. */
  public String place() {
    return placePath.substring(placePath.lastIndexOf('>') + 1);
  }

  /** The same, valid and worded otherwise; what is null stays. */
  WarningContent with(
      @Nullable Instant newExpires,
      @Nullable String newHeadline,
      @Nullable String newDescription,
      @Nullable String newInstruction,
      @Nullable Severity newSeverity) {
    return new WarningContent(
        counted,
        type,
        typeZh,
        placePath,
        placeZh,
        polygon,
        circle,
        zone,
        status,
        scope,
        urgency,
        newSeverity == null ? severity : newSeverity,
        certainty,
        newHeadline == null ? headline : newHeadline,
        newDescription == null ? description : newDescription,
        newInstruction == null ? instruction : newInstruction,
        effective,
        newExpires == null ? expires : newExpires,
        audience,
        addressees,
        signal,
        ground);
  }
}
