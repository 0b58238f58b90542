package qilian.incident.api;

/** A command that is open to the caller now; post to the address with If-Match. */
public record CommandView(String name, String href) {}
