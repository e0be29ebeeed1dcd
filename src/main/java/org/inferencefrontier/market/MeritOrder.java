package org.inferencefrontier.market;

/** Price of electricity from a supply curve: plants run in order of marginal cost. */
public final class MeritOrder {
  private MeritOrder() {}

  /**
   * Marginal cost of the plant that meets a load.
   *
   * @param marginalCost USD/MWh by technology
   * @param available megawatts available by technology
   * @param order technology indices by rising marginal cost
   * @param loadMegawatts load to meet
   * @return USD/MWh of the last plant needed; the dearest plant's if the load exceeds all of them
   */
  public static double price(
      double[] marginalCost, double[] available, int[] order, double loadMegawatts) {
    double left = loadMegawatts;
    double price = 0;
    for (int technology : order) {
      if (available[technology] <= 0) {
        continue;
      }
      price = marginalCost[technology];
      left -= available[technology];
      if (left <= 0) {
        break;
      }
    }
    return price;
  }

  /** Fills {@code order} with the indices of {@code marginalCost} by rising cost (stable). */
  public static void sort(double[] marginalCost, int[] order) {
    for (int i = 0; i < order.length; i++) {
      int position = i;
      while (position > 0 && marginalCost[order[position - 1]] > marginalCost[i]) {
        order[position] = order[position - 1];
        position--;
      }
      order[position] = i;
    }
  }
}
