package qilian.incident.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a held record.
 *
 * @param body as text where it is UTF-8
 * @param bodyBase64 otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldBodyView(
    Map<String, String> headers, @Nullable String body, @Nullable String bodyBase64) {}
