package qilian.guard.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a caller reads when something was refused or failed (RFC 9457).
 *
 * @param type {@code /problems/CODE}
 * @param title the refusal in a few words, in the caller's language
 * @param status the HTTP status
 * @param detail one sentence about this very request, in the caller's language
 * @param code the name of the refusal
 * @param pointer JSON pointer to the field it is about
 * @param legalBasis the article a refusal rests on
 * @param reference what to tell the operator of the house, whose log has the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "pointer", "legalBasis"})
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    String code,
    @Nullable String pointer,
    @Nullable String legalBasis,
    @Nullable String reference) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";
}
