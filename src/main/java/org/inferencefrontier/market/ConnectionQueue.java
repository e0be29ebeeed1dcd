package org.inferencefrontier.market;

import java.io.Serializable;

/**
 * Requests of large loads for a grid connection, first come, first served.
 *
 * <p>A ring of requests, doubled when it is full, so that no request is lost or changes its owner.
 */
public final class ConnectionQueue implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What happens when a request is granted. */
  @FunctionalInterface
  public interface Grant {
    /**
     * @param claimant who asked
     * @param use what for
     * @param megawatts facility megawatts granted, positive
     */
    void granted(int claimant, int use, double megawatts);
  }

  private int[] claimant;
  private int[] use;
  private int[] month;
  private double[] megawatts;
  private int head;
  private int size;
  private double total;

  /**
   * @param capacity requests that can wait before the ring must grow, positive
   */
  public ConnectionQueue(int capacity) {
    claimant = new int[capacity];
    use = new int[capacity];
    month = new int[capacity];
    megawatts = new double[capacity];
  }

  /** Megawatts waiting. */
  public double waitingMegawatts() {
    return total;
  }

  public int size() {
    return size;
  }

  /** Adds a request at the end of the queue. */
  public void request(int byClaimant, int forUse, double requestedMegawatts, int atMonth) {
    if (requestedMegawatts <= 0) {
      return;
    }
    total += requestedMegawatts;
    if (size == claimant.length) {
      grow();
    }
    int slot = (head + size) % claimant.length;
    claimant[slot] = byClaimant;
    use[slot] = forUse;
    month[slot] = atMonth;
    megawatts[slot] = requestedMegawatts;
    size++;
  }

  private void grow() {
    int capacity = claimant.length;
    int[] claimants = new int[2 * capacity];
    int[] uses = new int[2 * capacity];
    int[] months = new int[2 * capacity];
    double[] amounts = new double[2 * capacity];
    for (int i = 0; i < size; i++) {
      int slot = (head + i) % capacity;
      claimants[i] = claimant[slot];
      uses[i] = use[slot];
      months[i] = month[slot];
      amounts[i] = megawatts[slot];
    }
    claimant = claimants;
    use = uses;
    month = months;
    megawatts = amounts;
    head = 0;
  }

  /**
   * Grants from the front.
   *
   * @param availableMegawatts most that can be granted now
   * @param now this month
   * @param studyMonths a request must have waited so long
   * @return megawatts granted, at most what is available
   */
  public double grant(double availableMegawatts, int now, double studyMonths, Grant grant) {
    double left = availableMegawatts;
    while (size > 0 && left > 1e-9 && now - month[head] >= studyMonths) {
      double granted = Math.min(left, megawatts[head]);
      left -= granted;
      total -= granted;
      megawatts[head] -= granted;
      grant.granted(claimant[head], use[head], granted);
      if (megawatts[head] <= 1e-9) {
        head = (head + 1) % claimant.length;
        size--;
      }
    }
    if (size == 0) {
      total = 0;
    }
    return availableMegawatts - left;
  }

  /**
   * Withdraws a share of every waiting request.
   *
   * @param share 0 to 1
   */
  public void withdraw(double share) {
    total *= 1 - share;
    for (int i = 0; i < size; i++) {
      megawatts[(head + i) % claimant.length] *= 1 - share;
    }
  }

  /** Megawatts that a claimant has waiting. */
  public double waitingMegawatts(int ofClaimant) {
    double waiting = 0;
    for (int i = 0; i < size; i++) {
      int slot = (head + i) % claimant.length;
      if (claimant[slot] == ofClaimant) {
        waiting += megawatts[slot];
      }
    }
    return waiting;
  }
}
