package qilian.alliance.document;

import java.time.Instant;

/**
 * A version of a duty list that was entered and that nobody has published yet: it decides nothing.
 *
 * @param enteredBy the account that entered it, which may not publish it
 */
public record DutyDraft(DutyList list, String enteredBy, Instant enteredAt) {}
