package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.Park;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.state.PolicyBook;

/** Waiting chips go where there is power and the law lets them. */
final class Installation implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Fewer units than this are rounding, not chips. */
  private static final double SMALLEST_UNITS = 1e-6;

  /** Less free power than this is rounding. */
  private static final double SMALLEST_MEGAWATTS = 1e-9;

  /** Parks of an operator: one for each use and compute market. */
  private static final int PARKS = Capacity.USES * WorldIndex.MARKETS;

  private final FrontierModel model;

  // Areas that every chip may enter, and those with a yearly cap; known once a month.
  private final boolean[] free;
  private final boolean[] capped;

  // Whether the chip in hand may enter a state: 0 not asked yet, 1 yes, -1 no.
  private final byte[] lawful;

  // Places (area and use) of the operator in hand with free power.
  private final int[] open;
  private int openCount;

  // Those of them that the chip in hand may enter, with the room there.
  private final int[] candidate;
  private final double[] room;

  // By place of the operator in hand: which of its parks the site is in, and where there.
  private final int[] parkOf;
  private final int[] column;

  // By park of the operator in hand: its row of the chip in hand, -1 if none joins there.
  private final Park[] park = new Park[PARKS];
  private final int[] row = new int[PARKS];

  Installation(FrontierModel model) {
    this.model = model;
    int places = model.capacity.areas * Capacity.USES;
    this.free = new boolean[model.capacity.areas];
    this.capped = new boolean[model.capacity.areas];
    this.lawful = new byte[model.states.length];
    this.open = new int[places];
    this.candidate = new int[places];
    this.room = new double[places];
    this.parkOf = new int[places];
    this.column = new int[places];
  }

  /** Reads the law of the month. */
  void openMonth() {
    for (int a = 0; a < free.length; a++) {
      int tier = model.policy.exportTier(model.index.stateOfArea(a));
      free[a] = tier == PolicyBook.FREE;
      capped[a] = tier == PolicyBook.CAPPED;
    }
  }

  /** Installs what an operator's free power takes, newest chips first. */
  void install(Operator operator) {
    findOpen(operator);
    double waiting = 0;
    for (int i = operator.dealtCount() - 1; i >= 0; i--) {
      int c = operator.dealt(i);
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

  private void findOpen(Operator operator) {
    SitePower power = operator.power();
    int firstSite = model.capacity.site(operator.index(), 0, 0);
    openCount = 0;
    for (int place = 0; place < parkOf.length; place++) {
      if (power.freeMegawatts(place) > SMALLEST_MEGAWATTS) {
        int use = model.capacity.useOf(place);
        int market = model.index.marketOfArea(areaOf(place));
        open[openCount++] = place;
        parkOf[place] = use * WorldIndex.MARKETS + market;
        column[place] = model.fleet.columnOf(firstSite + place);
        park[parkOf[place]] = model.fleet.parkOf(firstSite + place);
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
    double waiting = operator.inventory(chip);
    wantedMegawatts *= waiting / free * megawatts;
    double unitsPerMegawatt = Math.min(1, free / wantedMegawatts) * waiting / free;
    double born = operator.bornMonth(chip, model.month);
    boolean isControlled = model.deliveries.isControlled(chip);
    double placed = 0;
    Arrays.fill(row, -1);
    for (int i = 0; i < candidates; i++) {
      int place = candidate[i];
      int area = areaOf(place);
      // A yearly cap may have been reached at the candidate before.
      if (capped[area] && !model.deliveries.isLegal(chip, model.index.stateOfArea(area))) {
        continue;
      }
      double perUnit = megawatts * model.index.powerUsageEffectiveness(area);
      double added = Math.min(unitsPerMegawatt * room[i], waiting - placed);
      if (added * perUnit > room[i]) {
        added = room[i] / perUnit;
      }
      if (capped[area] && isControlled) {
        double most = model.deliveries.roomH100e(model.index.stateOfArea(area)) / peak;
        added = Math.min(added, most);
      }
      placed += added;
      operator.power().use(place, added * perUnit);
      if (added > 0) {
        join(chip, place, added, born);
      }
      model.deliveries.delivered(area, chip, added);
    }
    operator.install(chip, placed);
  }

  private void join(int chip, int place, double added, double born) {
    int at = parkOf[place];
    if (row[at] < 0) {
      row[at] = park[at].rowToJoin(chip);
    }
    park[at].join(row[at], column[place], added, born);
  }

  /** Fills the candidates and forgets places that the chips before have filled. */
  private int findCandidates(SitePower power, int chip) {
    boolean isControlled = model.deliveries.isControlled(chip);
    Arrays.fill(lawful, (byte) 0);
    int kept = 0;
    int candidates = 0;
    for (int i = 0; i < openCount; i++) {
      int place = open[i];
      double there = power.freeMegawatts(place);
      if (there <= SMALLEST_MEGAWATTS) {
        continue;
      }
      open[kept++] = place;
      if (!isControlled || free[areaOf(place)] || isLegal(chip, areaOf(place))) {
        candidate[candidates] = place;
        room[candidates++] = there;
      }
    }
    openCount = kept;
    return candidates;
  }

  private static int areaOf(int place) {
    return place / Capacity.USES;
  }

  private boolean isLegal(int chip, int area) {
    int state = model.index.stateOfArea(area);
    if (lawful[state] == 0) {
      lawful[state] = (byte) (model.deliveries.isLegal(chip, state) ? 1 : -1);
    }
    return lawful[state] > 0;
  }
}
