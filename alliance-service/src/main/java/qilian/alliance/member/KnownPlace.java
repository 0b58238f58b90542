package qilian.alliance.member;

import qilian.contract.PlaceKind;

/** A place as the directory knows it. */
public record KnownPlace(String code, String path, PlaceKind kind, long qseq) implements Known {}
