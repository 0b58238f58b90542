package qilian.mediation.panel;

/**
 * A relation that somebody declared between a mediator and a party, both by reference.
 *
 * @param declaredBy MEDIATOR or a reference of the party that declared it
 */
public record Relation(
    String mediatorRef, String partyRef, RecusalGround ground, String declaredBy) {}
