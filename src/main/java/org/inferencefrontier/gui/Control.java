package org.inferencefrontier.gui;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.inferencefrontier.model.FrontierModel;

/**
 * Something of the model that the user can set.
 *
 * @param name for people
 * @param description what it is and where it acts
 * @param domain what MASON takes for a range: an {@code Interval}, or the names of choices
 * @param step finest change that counts; less is a slider that follows the model
 * @param reading its value; of choices the index
 * @param setting sets it
 */
record Control(
    String name,
    String description,
    Object domain,
    double step,
    ToDoubleFunction<FrontierModel> reading,
    Function<Double, Consumer<FrontierModel>> setting) {

  /** Whether it is a choice of names rather than a number. */
  boolean isChoice() {
    return domain instanceof Object[];
  }
}
