package org.inferencefrontier.model;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.Park;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.state.PolicyBook;

/**
 * Waiting chips go where there is power and the law lets them. A chip fills all sites that it may
 * enter by the same share of the room that they have, so that the sites of a park fill alike.
 */
final class Installation implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Fewer units than this are rounding, not chips. */
  private static final double SMALLEST_UNITS = 1e-6;

  /** Less free power than this is rounding. */
  private static final double SMALLEST_MEGAWATTS = 1e-9;

  private final FrontierModel model;

  // Places (area and use) of the operator in hand with free power: rated IT power that they have
  // room for, kW, and the parks that they are in.
  private final int[] place;
  private final double[] placeKilowatts;
  private final int[] parkOfPlace;
  private int placeCount;

  // Those parks: rated IT power that they had room for and that is left, kW, and peak H100e that
  // came.
  private Park[] park = new Park[8];
  private double[] roomKilowatts = new double[8];
  private double[] leftKilowatts = new double[8];
  private double[] joinedH100e = new double[8];
  private int parkCount;

  Installation(FrontierModel model) {
    this.model = model;
    int places = model.capacity.areas * Capacity.USES;
    this.place = new int[places];
    this.placeKilowatts = new double[places];
    this.parkOfPlace = new int[places];
  }

  /** Installs what an operator's free power takes, newest chips first. */
  void install(Operator operator) {
    boolean looked = false;
    double waiting = 0;
    for (int i = operator.dealtCount() - 1; i >= 0; i--) {
      int c = operator.dealt(i);
      if (operator.inventory(c) <= SMALLEST_UNITS) {
        continue;
      }
      if (!looked) {
        findRoom(operator);
        looked = true;
      }
      install(operator, c);
      waiting += operator.inventory(c) * model.chips.get(c).peakH100e();
    }
    operator.unpoweredH100e = waiting;
    if (looked) {
      takePower(operator);
    }
  }

  private void findRoom(Operator operator) {
    SitePower power = operator.power();
    int firstSite = model.capacity.site(operator.index(), 0, 0);
    placeCount = 0;
    parkCount = 0;
    for (int i = 0; i < power.placeCount(); i++) {
      int p = power.place(i);
      double free = power.freeMegawatts(p);
      if (free > SMALLEST_MEGAWATTS) {
        double pue = model.index.powerUsageEffectiveness(p / Capacity.USES);
        int at = positionOf(model.fleet.parkOf(firstSite + p));
        place[placeCount] = p;
        placeKilowatts[placeCount] = 1000 * free / pue;
        parkOfPlace[placeCount] = at;
        roomKilowatts[at] += placeKilowatts[placeCount];
        leftKilowatts[at] = roomKilowatts[at];
        placeCount++;
      }
    }
  }

  /** Position of a park among those with room; an operator has few. */
  private int positionOf(Park sought) {
    for (int i = 0; i < parkCount; i++) {
      if (park[i] == sought) {
        return i;
      }
    }
    if (parkCount == park.length) {
      park = Arrays.copyOf(park, 2 * parkCount);
      roomKilowatts = Arrays.copyOf(roomKilowatts, 2 * parkCount);
      leftKilowatts = Arrays.copyOf(leftKilowatts, 2 * parkCount);
      joinedH100e = Arrays.copyOf(joinedH100e, 2 * parkCount);
    }
    park[parkCount] = sought;
    roomKilowatts[parkCount] = 0;
    joinedH100e[parkCount] = 0;
    return parkCount++;
  }

  /** Splits a chip's units over the parks that it may enter in proportion to their room. */
  private void install(Operator operator, int chip) {
    double room = 0;
    for (int i = 0; i < parkCount; i++) {
      room += isLegal(chip, park[i]) ? leftKilowatts[i] : 0;
    }
    if (room <= 1000 * SMALLEST_MEGAWATTS) {
      return;
    }
    double kilowatts = model.chips.get(chip).kilowatts();
    boolean isControlled = model.deliveries.isControlled(chip);
    double peak = isControlled ? model.chips.get(chip).peakH100e() : 0;
    double filled = Math.min(1, operator.inventory(chip) * kilowatts / room);
    double born = operator.bornMonth(chip, model.month);
    double placed = 0;
    for (int i = 0; i < parkCount; i++) {
      double added = filled * leftKilowatts[i] / kilowatts;
      int state = park[i].apart();
      // A yearly cap may have been reached at the park before.
      if (added <= 0 || !isLegal(chip, park[i])) {
        continue;
      }
      if (isControlled && state >= 0 && model.policy.exportTier(state) == PolicyBook.CAPPED) {
        added = Math.min(added, model.deliveries.roomH100e(state) / peak);
      }
      park[i].join(park[i].rowToJoin(chip), added, born);
      leftKilowatts[i] = Math.max(0, leftKilowatts[i] - added * kilowatts);
      placed += added;
      if (state < 0) {
        joinedH100e[i] += added * peak;
      } else {
        model.deliveries.delivered(state, chip, added);
      }
    }
    // What fits goes in whole, without a rest of rounding that would wait for ever.
    double waiting = operator.inventory(chip);
    operator.install(chip, waiting - placed < SMALLEST_UNITS ? waiting : placed);
  }

  private boolean isLegal(int chip, Park there) {
    return there.apart() < 0 || model.deliveries.isLegal(chip, there.apart());
  }

  /** What came takes power at each site of its park alike. */
  private void takePower(Operator operator) {
    int firstSite = model.capacity.site(operator.index(), 0, 0);
    for (int i = 0; i < placeCount; i++) {
      int at = parkOfPlace[i];
      double added = placeKilowatts[i] * (1 - leftKilowatts[at] / roomKilowatts[at]);
      if (added > 0) {
        int area = place[i] / Capacity.USES;
        park[at].addKilowatts(model.fleet.columnOf(firstSite + place[i]), added);
        operator.power().use(place[i], added / 1000 * model.index.powerUsageEffectiveness(area));
        if (joinedH100e[at] > 0) {
          double part = placeKilowatts[i] / roomKilowatts[at];
          model.deliveries.imported(model.index.stateOfArea(area), part * joinedH100e[at]);
        }
      }
    }
  }
}
