package qilian.risk.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import qilian.risk.inspection.RectificationCommand.Form;

/**
 * The order, or the advice, that stands.
 *
 * @param item the published item it rests on; null for advice
 * @param extended whether its day was moved
 */
public record Order(
    String agency,
    Form form,
    @Nullable String item,
    String number,
    LocalDate on,
    LocalDate dueOn,
    boolean extended) {

  Order until(LocalDate day) {
    return new Order(agency, form, item, number, on, day, true);
  }
}
