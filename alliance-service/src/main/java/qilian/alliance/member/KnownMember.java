package qilian.alliance.member;

import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;

/**
 * An agency as the directory knows it.
 *
 * @param place what it answers for or stands in; null where the directory does not say
 */
public record KnownMember(
    String code, AgencyKind kind, String nameZh, @Nullable String place, long qseq)
    implements Known {}
