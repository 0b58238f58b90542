package qilian.mediation.document;

/** Something that a document needs and the case does not say. */
public record Missing(String field, String zh, String en) {}
