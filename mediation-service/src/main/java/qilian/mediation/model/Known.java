package qilian.mediation.model;

/** An entry of the directory, as its topic tells it. */
public sealed interface Known permits KnownPlace, KnownMember {}
