package org.inferencefrontier.model.delivery;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.operator.Holdings;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.Park;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.model.economy.Capacity;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.world.time.Timeline;

/** Counts what runs by market, chip and use; power in use follows, so that nothing drifts. */
final class FleetCount implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Economy economy;

  // Peak H100e running times the month in which it was new.
  private double peakBornMonths;

  FleetCount(Economy economy) {
    this.economy = economy;
  }

  /** Counts the fleet and what waits for power. */
  void count() {
    for (double[] units : economy.capacity().marketUnits) {
      Arrays.fill(units, 0, economy.chips().count() * Capacity.USES, 0);
    }
    peakBornMonths = 0;
    for (Operator operator : economy.operators()) {
      operator.installedH100e = 0;
      Arrays.fill(operator.running(), 0, economy.chips().count(), 0);
      operator.power().openCount();
    }
    for (int p = 0; p < economy.fleet().parkCount(); p++) {
      Park park = economy.fleet().park(p);
      if (park.siteCount() > 0) {
        Operator operator = economy.operators()[economy.capacity().operatorOf(park.site(0))];
        countChips(park, operator);
        countPower(park, operator);
      }
    }
    countWaiting();
    countVendors();
  }

  private void countChips(Park park, Operator operator) {
    Capacity capacity = economy.capacity();
    int use = capacity.useOf(park.site(0));
    double[] marketUnits =
        capacity.marketUnits[economy.index().marketOfArea(capacity.areaOf(park.site(0)))];
    double[] kilowatts = economy.chips().kilowatts;
    double[] peak = economy.chips().peakH100e;
    double[] operatorUnits = operator.running();
    double parkKilowatts = 0;
    double installedH100e = operator.installedH100e;
    double bornMonths = peakBornMonths;
    for (int row = 0; row < park.rowCount(); row++) {
      int chip = park.chip(row);
      double running = park.units(row);
      parkKilowatts += running * kilowatts[chip];
      marketUnits[chip * Capacity.USES + use] += running;
      operatorUnits[chip] += running;
      installedH100e += running * peak[chip];
      bornMonths += park.bornUnits(row) * peak[chip];
    }
    operator.installedH100e = installedH100e;
    peakBornMonths = bornMonths;
    park.balance(parkKilowatts);
  }

  private void countPower(Park park, Operator operator) {
    SitePower power = operator.power();
    int firstSite = economy.capacity().site(operator.index(), 0, 0);
    for (int i = 0; i < park.siteCount(); i++) {
      int place = park.site(i) - firstSite;
      double pue = economy.index().powerUsageEffectiveness(place / Capacity.USES);
      power.count(place, park.kilowatts(i) / 1000 * pue);
    }
  }

  /** Peak H100e by vendor that operators got or that is on its way to them. */
  private void countWaiting() {
    double[] waitingPeak = economy.capacity().vendorWaitingPeak;
    Arrays.fill(waitingPeak, 0);
    for (Operator operator : economy.operators()) {
      Holdings holdings = operator.holdings();
      for (int row = 0; row < holdings.count(); row++) {
        int c = holdings.chip(row);
        double waiting = holdings.waiting(row) + holdings.inTransit(row);
        waitingPeak[economy.chips().vendorOf(c)] += waiting * economy.chips().peakH100e[c];
      }
    }
  }

  /** Peak H100e by vendor that runs. */
  private void countVendors() {
    Capacity capacity = economy.capacity();
    double[] peak = economy.chips().peakH100e;
    Arrays.fill(capacity.vendorPeak, 0);
    double installedPeak = 0;
    for (int c = 0; c < economy.chips().count(); c++) {
      double running = 0;
      for (double[] units : capacity.marketUnits) {
        running += units[c * Capacity.USES] + units[c * Capacity.USES + 1];
      }
      if (running > 0) {
        capacity.vendorPeak[economy.chips().vendorOf(c)] += running * peak[c];
        installedPeak += running * peak[c];
      }
    }
    capacity.installedAgeYears =
        installedPeak > 0
            ? (economy.month() - peakBornMonths / installedPeak) / Timeline.MONTHS_A_YEAR
            : 0;
  }
}
