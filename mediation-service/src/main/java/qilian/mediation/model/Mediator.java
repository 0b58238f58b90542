package qilian.mediation.model;

import org.jspecify.annotations.Nullable;
import qilian.mediation.panel.RecusalGround;

/**
 * Somebody who mediates the case, by the pool's reference.
 *
 * @param chosen whether the parties chose, rather than the committee assigned (第十九条)
 * @param recused why it stepped back; null while it mediates
 */
public record Mediator(String ref, boolean chosen, @Nullable RecusalGround recused) {}
