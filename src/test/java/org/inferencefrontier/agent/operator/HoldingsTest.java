package org.inferencefrontier.agent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HoldingsTest {
  private static final int CHIPS = 12;
  private static final int MONTHS = 10;
  private static final Offset<Double> EXACTLY = within(1e-9);

  /** What happens to a chip in a month. */
  private enum Kind {
    ORDER,
    RELEASE,
    CANCEL,
    SHIP,
    SHIP_USED,
    INSTALL
  }

  private record Event(int month, Kind kind, int chip, double units) {}

  /** Units that arrive in a month, and when they were new if they are used. */
  private record Parcel(int arrival, double units, double born, boolean used) {}

  /** The same of one chip without rows and rings: every parcel by itself. */
  private static final class Shelf {
    private double ordered;
    private double scheduled;
    private double waiting;
    private double usedWaiting;
    private double born;
    private final List<Parcel> parcels = new ArrayList<>();

    private double inTransit() {
      return parcels.stream().mapToDouble(Parcel::units).sum();
    }

    private double usedInTransit() {
      return parcels.stream().filter(Parcel::used).mapToDouble(Parcel::units).sum();
    }

    private void receive(int month) {
      for (Parcel parcel : parcels) {
        if (parcel.arrival() == month) {
          waiting += parcel.units();
          usedWaiting += parcel.used() ? parcel.units() : 0;
        }
      }
      parcels.removeIf(parcel -> parcel.arrival() == month);
    }

    private void take(Event event) {
      double units = event.units();
      int arrival = event.month() + Holdings.TRANSIT_MONTHS;
      switch (event.kind()) {
        case ORDER -> {
          ordered += units;
          scheduled += scheduledShare(event) * units;
        }
        case RELEASE -> scheduled -= releasedShare(event) * scheduled;
        case CANCEL -> takeOrdered(units);
        case SHIP -> {
          takeOrdered(units);
          parcels.add(new Parcel(arrival, units, 0, false));
        }
        case SHIP_USED -> {
          double held = usedWaiting + usedInTransit();
          born = (born * held + born(event) * units) / (held + units);
          parcels.add(new Parcel(arrival, units, born(event), true));
        }
        case INSTALL -> {
          double installed = Math.min(waiting, units);
          usedWaiting *= waiting > 0 ? 1 - installed / waiting : 1;
          waiting -= installed;
        }
      }
    }

    private void takeOrdered(double units) {
      ordered = Math.max(0, ordered - units);
      scheduled = Math.min(scheduled, ordered);
    }

    private double bornMonth(int month) {
      return waiting > 0 ? month + (born - month) * Math.min(1, usedWaiting / waiting) : month;
    }
  }

  private static double born(Event event) {
    return event.month() - 20 - event.chip();
  }

  private static double scheduledShare(Event event) {
    return event.chip() % 4 / 4.0;
  }

  private static double releasedShare(Event event) {
    return event.units() / 50;
  }

  @Provide
  Arbitrary<List<Event>> events() {
    return Combinators.combine(
            Arbitraries.integers().between(0, MONTHS - 1),
            Arbitraries.of(Kind.values()),
            Arbitraries.integers().between(0, CHIPS - 1),
            Arbitraries.integers().between(1, 50).map(units -> (double) units))
        .as(Event::new)
        .list()
        .ofMaxSize(120);
  }

  @Property
  void rowsHoldWhatShelvesHold(@ForAll("events") List<Event> events) {
    Holdings holdings = new Holdings(CHIPS);
    TreeMap<Integer, Shelf> shelves = new TreeMap<>();
    for (int month = 0; month < MONTHS + 2 * Holdings.TRANSIT_MONTHS; month++) {
      holdings.receive(month);
      for (Shelf shelf : shelves.values()) {
        shelf.receive(month);
      }
      for (Event event : events) {
        if (event.month() == month) {
          take(holdings, event);
          if (event.kind() == Kind.RELEASE) {
            shelves.values().forEach(shelf -> shelf.take(event));
          } else {
            shelves.computeIfAbsent(event.chip(), chip -> new Shelf()).take(event);
          }
        }
      }
      assertSame(holdings, shelves, month);
    }
  }

  private static void take(Holdings holdings, Event event) {
    switch (event.kind()) {
      case ORDER -> holdings.order(event.chip(), event.units(), scheduledShare(event));
      case RELEASE -> holdings.release(releasedShare(event));
      case CANCEL -> holdings.cancel(event.chip(), event.units());
      case SHIP -> holdings.ship(event.chip(), event.units(), event.month());
      case SHIP_USED -> holdings.shipUsed(event.chip(), event.units(), born(event), event.month());
      case INSTALL -> {
        int row = holdings.rowOf(event.chip());
        if (row >= 0) {
          holdings.install(row, Math.min(holdings.waiting(row), event.units()));
        }
      }
    }
  }

  private static void assertSame(Holdings holdings, TreeMap<Integer, Shelf> shelves, int month) {
    for (int row = 1; row < holdings.count(); row++) {
      assertThat(holdings.chip(row)).isGreaterThan(holdings.chip(row - 1));
    }
    for (int chip = 0; chip < CHIPS; chip++) {
      Shelf shelf = shelves.getOrDefault(chip, new Shelf());
      int row = holdings.rowOf(chip);
      if (row < 0) {
        assertThat(shelf.ordered + shelf.waiting + shelf.inTransit()).isZero();
      } else {
        assertThat(holdings.chip(row)).isEqualTo(chip);
        assertThat(holdings.ordered(row)).isCloseTo(shelf.ordered, EXACTLY);
        assertThat(holdings.due(row)).isCloseTo(shelf.ordered - shelf.scheduled, EXACTLY);
        assertThat(holdings.waiting(row)).isCloseTo(shelf.waiting, EXACTLY);
        assertThat(holdings.inTransit(row)).isCloseTo(shelf.inTransit(), EXACTLY);
        assertThat(holdings.bornMonth(row, month)).isCloseTo(shelf.bornMonth(month), EXACTLY);
      }
    }
  }

  @Test
  void rowsWithoutUnitsGoWhenTheMonthBegins() {
    Holdings holdings = new Holdings(CHIPS);
    holdings.order(7, 3, 0.5);
    holdings.ship(2, 5, 0);
    holdings.cancel(7, 3);
    assertThat(holdings.count()).isEqualTo(2);
    holdings.receive(1);
    assertThat(holdings.count()).isEqualTo(1);
    assertThat(holdings.chip(0)).isEqualTo(2);
    assertThat(holdings.rowOf(7)).isEqualTo(-1);
  }
}
