package qilian.incident.directory;

/** One line of the directory, as it stands now. */
public sealed interface DirectoryEntry permits Agency, Place, Code {}
