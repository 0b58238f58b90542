package qilian.alliance.member;

/** Something the directory told. */
public sealed interface Known permits KnownMember, KnownPlace {}
