package qilian.incident.directory;

import qilian.contract.directory.DirectoryFact;

/**
 * A new state of one entry and the fact that tells it to the alliance.
 *
 * @param created whether there was no such entry before
 */
public record DirectoryChange(DirectoryEntry entry, DirectoryFact fact, boolean created) {}
