package org.inferencefrontier.model;

import java.io.Serializable;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;

/** Waiting chips go where there is power and the law lets them. */
final class Installation implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Fewer units than this are rounding, not chips. */
  private static final double SMALLEST_UNITS = 1e-6;

  /** Less free power than this is rounding. */
  private static final double SMALLEST_MEGAWATTS = 1e-9;

  private final FrontierModel model;

  // Places (area and use) of the operator in hand with free power.
  private final int[] open;
  private int openCount;

  // Those of them that the chip in hand may enter, with the room there.
  private final int[] candidate;
  private final double[] room;

  Installation(FrontierModel model) {
    this.model = model;
    int places = model.capacity.areas * Capacity.USES;
    this.open = new int[places];
    this.candidate = new int[places];
    this.room = new double[places];
  }

  /** Installs what an operator's free power takes, newest chips first. */
  void install(Operator operator) {
    findOpen(operator.power());
    double waiting = 0;
    for (int c = model.chips.count() - 1; c >= 0; c--) {
      if (operator.inventory(c) <= SMALLEST_UNITS) {
        continue;
      }
      if (openCount > 0) {
        install(operator, c);
      }
      waiting += operator.inventory(c) * model.chips.get(c).peakH100e();
    }
    operator.unpoweredH100e = waiting;
  }

  private void findOpen(SitePower power) {
    openCount = 0;
    for (int place = 0; place < open.length; place++) {
      if (power.freeMegawatts(place) > SMALLEST_MEGAWATTS) {
        open[openCount++] = place;
      }
    }
  }

  /** Splits a chip's units over its candidates in proportion to their room. */
  private void install(Operator operator, int chip) {
    int candidates = findCandidates(operator.power(), chip);
    double megawatts = model.chips.get(chip).kilowatts() / 1000;
    double free = 0;
    double mean = 0;
    for (int i = 0; i < candidates; i++) {
      free += room[i];
      mean += room[i] * megawatts * model.index.powerUsageEffectiveness(areaOf(candidate[i]));
    }
    if (candidates == 0) {
      return;
    }
    double units = operator.inventory(chip);
    double wantedMegawatts = units * mean / free;
    double share = Math.min(1, free / wantedMegawatts);
    for (int i = 0; i < candidates; i++) {
      int area = areaOf(candidate[i]);
      // A yearly cap may have been reached at the candidate before.
      if (!isLegal(chip, area)) {
        continue;
      }
      double perUnit = megawatts * model.index.powerUsageEffectiveness(area);
      double wanted = Math.min(share * room[i] / free * units, room[i] / perUnit);
      place(operator, chip, candidate[i], Math.min(operator.inventory(chip), wanted), perUnit);
    }
  }

  /** Fills the candidates and forgets places that the chips before have filled. */
  private int findCandidates(SitePower power, int chip) {
    int kept = 0;
    int candidates = 0;
    for (int i = 0; i < openCount; i++) {
      int place = open[i];
      double free = power.freeMegawatts(place);
      if (free <= SMALLEST_MEGAWATTS) {
        continue;
      }
      open[kept++] = place;
      if (isLegal(chip, areaOf(place))) {
        candidate[candidates] = place;
        room[candidates++] = free;
      }
    }
    openCount = kept;
    return candidates;
  }

  private void place(Operator operator, int chip, int place, double units, double perUnit) {
    operator.install(chip, units);
    operator.power().use(place, units * perUnit);
    model.fleet.add(
        model.capacity.site(operator.index(), areaOf(place), place % Capacity.USES),
        chip,
        units,
        model.month);
    model.deliveries.delivered(chip, areaOf(place), units);
  }

  private static int areaOf(int place) {
    return place / Capacity.USES;
  }

  private boolean isLegal(int chip, int area) {
    return model.deliveries.isLegal(chip, model.index.stateOfArea(area));
  }
}
