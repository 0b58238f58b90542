package qilian.alliance.member;

import java.util.UUID;

/**
 * A membership as it is kept.
 *
 * @param place where the agency stands: whoever coordinates there answers for its membership
 */
public record KeptMembership(
    UUID id, long version, String place, String placePath, Membership member) {}
