package qilian.mediation.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of what was agreed, to be performed by a day.
 *
 * @param number within the agreement, from 1
 * @param amount yuan; null where something else than money is owed
 */
public record Instalment(int number, LocalDate dueOn, @Nullable BigDecimal amount, String duty) {}
