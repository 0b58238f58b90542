package qilian.incident.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.contract.Right;

/** An agency as somebody wants it; what is absent stays as it is. */
public record AgencyDraft(
    @Nullable String code,
    @Nullable AgencyKind kind,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable String place,
    @Nullable String namespace,
    @Nullable Set<Right> rights) {}
