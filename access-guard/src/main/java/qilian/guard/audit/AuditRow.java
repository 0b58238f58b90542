package qilian.guard.audit;

import java.time.Instant;

/**
 * One link of the chain as it is stored.
 *
 * @param seq 1 for the first, without gaps
 * @param at to the microsecond
 * @param prevHash the hash of the link before in hexadecimal; 64 zeros for the first
 * @param hash SHA-256 of this link in hexadecimal
 */
public record AuditRow(long seq, Instant at, AuditEntry entry, String prevHash, String hash) {}
