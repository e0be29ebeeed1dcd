package org.inferencefrontier.model;

import java.io.Serializable;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.state.PolicyBook;

/** Waiting chips go where there is power and the law lets them. */
final class Installation implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Fewer units than this are rounding, not chips. */
  private static final double SMALLEST_UNITS = 1e-6;

  /** Less free power than this is rounding. */
  private static final double SMALLEST_MEGAWATTS = 1e-9;

  private final FrontierModel model;

  // Areas that every chip may enter, known once a month.
  private final boolean[] free;

  // Places (area and use) of the operator in hand with free power.
  private final int[] open;
  private int openCount;

  // Those of them that the chip in hand may enter, with the room there.
  private final int[] candidate;
  private final double[] room;

  Installation(FrontierModel model) {
    this.model = model;
    int places = model.capacity.areas * Capacity.USES;
    this.free = new boolean[model.capacity.areas];
    this.open = new int[places];
    this.candidate = new int[places];
    this.room = new double[places];
  }

  /** Reads the law of the month. */
  void openMonth() {
    for (int a = 0; a < free.length; a++) {
      free[a] = model.policy.exportTier(model.index.stateOfArea(a)) == PolicyBook.FREE;
    }
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
    if (candidates == 0) {
      return;
    }
    double megawatts = model.chips.get(chip).kilowatts() / 1000;
    double peak = model.chips.get(chip).peakH100e();
    double free = 0;
    double wantedMegawatts = 0;
    for (int i = 0; i < candidates; i++) {
      free += room[i];
      wantedMegawatts += room[i] * model.index.powerUsageEffectiveness(areaOf(candidate[i]));
    }
    double units = operator.inventory(chip);
    wantedMegawatts *= units / free * megawatts;
    double unitsPerMegawatt = Math.min(1, free / wantedMegawatts) * units / free;
    double born = operator.bornMonth(chip, model.month);
    double placed = 0;
    int firstSite = model.capacity.site(operator.index(), 0, 0);
    for (int i = 0; i < candidates; i++) {
      int place = candidate[i];
      int area = areaOf(place);
      // A yearly cap may have been reached at the candidate before.
      if (!isLegal(chip, area)) {
        continue;
      }
      double perUnit = megawatts * model.index.powerUsageEffectiveness(area);
      double added = Math.min(unitsPerMegawatt * room[i], units - placed);
      if (added * perUnit > room[i]) {
        added = room[i] / perUnit;
      }
      placed += added;
      operator.power().use(place, added * perUnit);
      model.fleet.add(firstSite + place, chip, added, born);
      model.deliveries.delivered(area, added * peak);
    }
    operator.install(chip, placed);
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

  private static int areaOf(int place) {
    return place / Capacity.USES;
  }

  private boolean isLegal(int chip, int area) {
    return free[area] || model.deliveries.isLegal(chip, model.index.stateOfArea(area));
  }
}
