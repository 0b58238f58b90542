package qilian.stats.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a share: how many of one measure come on a hundred of another, in the same window.
 *
 * @param part code of the measure above the line, in its version
 * @param whole code of the measure below the line, in its version
 * @param decimals of the printed percentage
 * @param validFrom first day on which it is the one in force; null if it is only asked by number
 */
public record Rate(
    String code,
    int version,
    String nameZh,
    String nameEn,
    String part,
    int partVersion,
    String whole,
    int wholeVersion,
    int decimals,
    @Nullable LocalDate validFrom,
    @Nullable String note,
    String proposer,
    String approver) {}
