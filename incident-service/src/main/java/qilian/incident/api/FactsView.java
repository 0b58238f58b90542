package qilian.incident.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contributions behind a figure.
 *
 * @param figure the sum of all signs: what the series prints
 * @param sum the sum of the signs you may see
 * @param withheld the sum of those you may not
 * @param contributions how many you may see; the items are a page of them
 * @param contributionsWithheld how many you may not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactsView(
    long figure,
    long sum,
    long withheld,
    long contributions,
    long contributionsWithheld,
    List<ContributionView> items,
    @Nullable String next) {}
