package org.inferencefrontier.market;

import java.io.Serializable;
import java.util.Arrays;

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
     * @param requestedMonth when it was asked for
     */
    void granted(int claimant, int use, double megawatts, int requestedMonth);
  }

  /** Less is what rounding leaves of a request or of a month's grants, MW. */
  private static final double ROUNDING_MEGAWATTS = 1e-9;

  /** Scale at which what is stored is written anew, before it outgrows the digits of a double. */
  private static final double SMALLEST_SCALE = 1e-6;

  private int[] claimant;
  private int[] use;
  private int[] month;
  private double[] megawatts;
  private final double[] byClaimant;

  // Whether byClaimant may hold anything but zeros: most queues are empty in most months.
  private boolean isClaimed;
  private int head;
  private int size;
  private double total;
  private double requestedTotal;

  /**
   * What a stored megawatt is worth after withdrawals, so that these need not touch every request.
   */
  private double scale = 1;

  /**
   * @param capacity requests that can wait before the ring must grow, positive
   * @param claimants number of claimants
   */
  public ConnectionQueue(int capacity, int claimants) {
    byClaimant = new double[claimants];
    claimant = new int[capacity];
    use = new int[capacity];
    month = new int[capacity];
    megawatts = new double[capacity];
  }

  /** Megawatts waiting. */
  public double waitingMegawatts() {
    return total * scale;
  }

  /**
   * Megawatts of requests that were made after a month.
   *
   * @param afterMonth the month, requests of which do not count
   */
  public double waitingSince(double afterMonth) {
    double sum = 0;
    int slot = (head + size) % claimant.length;
    for (int left = size; left > 0; left--) {
      slot = slot > 0 ? slot - 1 : claimant.length - 1;
      if (month[slot] <= afterMonth) {
        break;
      }
      sum += megawatts[slot];
    }
    return sum * scale;
  }

  /** Megawatts ever requested. */
  public double requestedMegawatts() {
    return requestedTotal;
  }

  /** Number of requests that wait. */
  public int size() {
    return size;
  }

  /** Adds a request at the end of the queue. */
  public void request(int byRequester, int forUse, double requestedMegawatts, int atMonth) {
    if (requestedMegawatts <= 0) {
      return;
    }
    requestedTotal += requestedMegawatts;
    double stored = requestedMegawatts / scale;
    total += stored;
    if (size == claimant.length) {
      grow();
    }
    byClaimant[byRequester] += stored;
    isClaimed = true;
    int slot = (head + size) % claimant.length;
    claimant[slot] = byRequester;
    use[slot] = forUse;
    month[slot] = atMonth;
    megawatts[slot] = stored;
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
    while (size > 0 && left > ROUNDING_MEGAWATTS && now - month[head] >= studyMonths) {
      double granted = Math.min(left, megawatts[head] * scale);
      left -= granted;
      take(granted / scale);
      grant.granted(claimant[head], use[head], granted, month[head]);
      if (megawatts[head] * scale <= ROUNDING_MEGAWATTS) {
        take(megawatts[head]);
        head = (head + 1) % claimant.length;
        size--;
      }
    }
    if (size == 0) {
      clear();
    }
    return availableMegawatts - left;
  }

  private void take(double stored) {
    megawatts[head] -= stored;
    byClaimant[claimant[head]] -= stored;
    total -= stored;
  }

  private void clear() {
    total = 0;
    scale = 1;
    head = 0;
    if (isClaimed) {
      Arrays.fill(byClaimant, 0);
      isClaimed = false;
    }
  }

  /**
   * Withdraws a share of every waiting request.
   *
   * @param share 0 to 1
   */
  public void withdraw(double share) {
    scale *= 1 - share;
    if (scale < SMALLEST_SCALE) {
      for (int i = 0; i < size; i++) {
        megawatts[(head + i) % claimant.length] *= scale;
      }
      for (int i = 0; i < byClaimant.length; i++) {
        byClaimant[i] *= scale;
      }
      total *= scale;
      scale = 1;
    }
  }

  /** Megawatts that a claimant has waiting. */
  public double waitingMegawatts(int ofClaimant) {
    return isClaimed ? Math.max(0, byClaimant[ofClaimant] * scale) : 0;
  }
}
