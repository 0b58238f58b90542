package qilian.contract;

/** Something that happened, in the past tense; the data part of one event. */
public interface Fact {}
