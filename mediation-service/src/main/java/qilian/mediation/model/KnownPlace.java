package qilian.mediation.model;

import qilian.contract.PlaceKind;

/**
 * A place as the directory's topic tells it.
 *
 * @param path codes from the root down to it, joined by {@code >}
 * @param qseq number of the fact in its partition; of two facts on one place the higher is the
 *     later
 */
public record KnownPlace(String code, String path, PlaceKind kind, long qseq) implements Known {}
