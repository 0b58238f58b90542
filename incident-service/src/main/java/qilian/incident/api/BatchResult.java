package qilian.incident.api;

import java.util.List;

/**
 * What became of a batch; one bad event never takes the others along.
 *
 * @param accepted how many are on the agency's topic
 * @param rejected how many are not and will not be
 * @param indeterminate how many may or may not be: send the same ids again
 * @param results per event, in the batch's order
 */
public record BatchResult(
    int accepted, int rejected, int indeterminate, List<EventResult> results) {}
