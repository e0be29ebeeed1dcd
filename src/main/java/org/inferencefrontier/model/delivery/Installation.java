package org.inferencefrontier.model.delivery;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Holdings;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.Park;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.Economy;

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

  /** No operator of the shipped world has ever had room in more parks at once. */
  private static final int INITIAL_ROOM = 16;

  /** Parks of a fleet are more only where very many states have laws of their own. */
  private static final int INITIAL_PARKS = 256;

  private final Economy economy;

  // Places (area and use) of the operator in hand with free power: rated IT power that they have
  // room for, kW, and the parks that they are in.
  private final int[] place;
  private final double[] placeKilowatts;
  private final int[] parkOfPlace;
  private int placeCount;

  // Those parks: rated IT power that they had room for and that is left, kW, peak H100e that came,
  // export tier of the state whose own law they are under, and whether the chip in hand may enter.
  private Park[] park = new Park[INITIAL_ROOM];
  private double[] roomKilowatts = new double[INITIAL_ROOM];
  private double[] leftKilowatts = new double[INITIAL_ROOM];
  private double[] joinedH100e = new double[INITIAL_ROOM];
  private int[] tier = new int[INITIAL_ROOM];
  private boolean[] isOpen = new boolean[INITIAL_ROOM];
  private int parkCount;

  // Rows of the operator in hand whose chips wait, newest first.
  private final int[] waitingRow;

  // By park of the fleet: where it stood among those when it was last one of them.
  private int[] position = new int[INITIAL_PARKS];

  Installation(Economy economy) {
    this.economy = economy;
    int places = economy.capacity().areas * Capacity.USES;
    this.place = new int[places];
    this.placeKilowatts = new double[places];
    this.parkOfPlace = new int[places];
    this.waitingRow = new int[economy.chips().capacity()];
  }

  /** Installs what an operator's free power takes, newest chips first. */
  void install(Operator operator) {
    Holdings holdings = operator.holdings();
    int rows = findWaiting(holdings);
    double waiting = 0;
    if (rows > 0) {
      findRoom(operator);
      for (int i = 0; i < rows; i++) {
        int row = waitingRow[i];
        install(holdings, row);
        waiting += holdings.waiting(row) * economy.chips().peakH100e[holdings.chip(row)];
      }
      takePower(operator);
    }
    operator.unpoweredH100e = waiting;
  }

  /** Finds the rows of chips that wait, newest first, and returns how many they are. */
  private int findWaiting(Holdings holdings) {
    int found = 0;
    // Rows ascend by chip, and most chips come out in that order: little is left to sort.
    for (int row = holdings.count() - 1; row >= 0; row--) {
      if (holdings.waiting(row) > SMALLEST_UNITS) {
        int chip = holdings.chip(row);
        int at = found++;
        while (at > 0 && economy.chips().isNewer(chip, holdings.chip(waitingRow[at - 1]))) {
          waitingRow[at] = waitingRow[at - 1];
          at--;
        }
        waitingRow[at] = row;
      }
    }
    return found;
  }

  private void findRoom(Operator operator) {
    SitePower power = operator.power();
    int firstSite = economy.capacity().site(operator.index(), 0, 0);
    placeCount = 0;
    parkCount = 0;
    for (int i = 0; i < power.placeCount(); i++) {
      int p = power.place(i);
      double free = power.freeMegawatts(p);
      if (free > SMALLEST_MEGAWATTS) {
        double kilowatts = 1000 * free / economy.index().powerUsageEffectiveness(p / Capacity.USES);
        int at = positionOf(economy.fleet().parkOf(firstSite + p));
        place[placeCount] = p;
        placeKilowatts[placeCount] = kilowatts;
        parkOfPlace[placeCount] = at;
        roomKilowatts[at] += kilowatts;
        placeCount++;
      }
    }
    System.arraycopy(roomKilowatts, 0, leftKilowatts, 0, parkCount);
  }

  /** Position of a park among those with room. */
  private int positionOf(Park sought) {
    if (sought.number() >= position.length) {
      position = Arrays.copyOf(position, 2 * sought.number());
    }
    int at = position[sought.number()];
    if (at < parkCount && park[at] == sought) {
      return at;
    }
    if (parkCount == park.length) {
      makeRoom();
    }
    park[parkCount] = sought;
    roomKilowatts[parkCount] = 0;
    joinedH100e[parkCount] = 0;
    tier[parkCount] =
        sought.apart() < 0 ? PolicyBook.FREE : economy.policy().exportTier(sought.apart());
    position[sought.number()] = parkCount;
    return parkCount++;
  }

  private void makeRoom() {
    park = Arrays.copyOf(park, 2 * parkCount);
    roomKilowatts = Arrays.copyOf(roomKilowatts, 2 * parkCount);
    leftKilowatts = Arrays.copyOf(leftKilowatts, 2 * parkCount);
    joinedH100e = Arrays.copyOf(joinedH100e, 2 * parkCount);
    tier = Arrays.copyOf(tier, 2 * parkCount);
    isOpen = Arrays.copyOf(isOpen, 2 * parkCount);
  }

  /** Splits a chip's units over the parks that it may enter in proportion to their room. */
  private void install(Holdings holdings, int row) {
    int chip = holdings.chip(row);
    boolean isControlled = economy.exportRule().isControlled(chip);
    double room = 0;
    for (int i = 0; i < parkCount; i++) {
      isOpen[i] = !isControlled || isLegal(chip, i);
      room += isOpen[i] ? leftKilowatts[i] : 0;
    }
    if (room <= 1000 * SMALLEST_MEGAWATTS) {
      return;
    }
    double kilowatts = economy.chips().kilowatts[chip];
    double peak = economy.chips().peakH100e[chip];
    double filled = Math.min(1, holdings.waiting(row) * kilowatts / room);
    double born = holdings.bornMonth(row, economy.month());
    double placed = 0;
    for (int i = 0; i < parkCount; i++) {
      double added = filled * leftKilowatts[i] / kilowatts;
      if (added <= 0 || !isOpen[i]) {
        continue;
      }
      if (isControlled && tier[i] == PolicyBook.CAPPED) {
        int state = park[i].apart();
        // The cap may have been reached at the park before.
        if (!economy.exportRule().isUnderCap(state)) {
          continue;
        }
        added = Math.min(added, economy.exportRule().roomH100e(state) / peak);
      }
      park[i].join(park[i].rowToJoin(chip), added, born);
      double left = leftKilowatts[i] - added * kilowatts;
      leftKilowatts[i] = left > 0 ? left : 0;
      placed += added;
      if (isControlled) {
        noteImport(i, added * peak);
      }
    }
    // What fits goes in whole, without a rest of rounding that would wait for ever.
    double waiting = holdings.waiting(row);
    holdings.install(row, waiting - placed < SMALLEST_UNITS ? waiting : placed);
  }

  /** Whether a chip that the law reaches may enter a park. */
  private boolean isLegal(int chip, int at) {
    return tier[at] == PolicyBook.FREE
        || (tier[at] == PolicyBook.CAPPED
            ? economy.exportRule().isUnderCap(park[at].apart())
            : economy.exportRule().isLegal(chip, park[at].apart()));
  }

  private void noteImport(int at, double peakH100e) {
    if (park[at].apart() < 0) {
      joinedH100e[at] += peakH100e;
    } else {
      economy.exportRule().imported(park[at].apart(), peakH100e);
    }
  }

  /** What came takes power at each site of its park alike; it is counted with the fleet. */
  private void takePower(Operator operator) {
    // What was left becomes the part that was taken.
    for (int at = 0; at < parkCount; at++) {
      leftKilowatts[at] = 1 - leftKilowatts[at] / roomKilowatts[at];
    }
    int firstSite = economy.capacity().site(operator.index(), 0, 0);
    for (int i = 0; i < placeCount; i++) {
      int at = parkOfPlace[i];
      double added = placeKilowatts[i] * leftKilowatts[at];
      if (added > 0) {
        park[at].addKilowatts(economy.fleet().columnOf(firstSite + place[i]), added);
        if (joinedH100e[at] > 0) {
          int area = place[i] / Capacity.USES;
          double part = placeKilowatts[i] / roomKilowatts[at];
          economy.exportRule().imported(economy.index().stateOfArea(area), part * joinedH100e[at]);
        }
      }
    }
  }
}
