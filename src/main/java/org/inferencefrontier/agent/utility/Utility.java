package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import java.util.List;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.market.ConnectionQueue;
import org.inferencefrontier.market.MeritOrder;
import org.inferencefrontier.world.Country;
import org.inferencefrontier.world.GenerationTechnology;
import org.inferencefrontier.world.GridArea;
import org.inferencefrontier.world.Timeline;
import org.inferencefrontier.world.UtilityProfile;
import org.inferencefrontier.world.UtilityStrategy;

/** The utility or system planner of one grid area. */
public final class Utility implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Requests that usually wait in one area at most. */
  private static final int QUEUE_CAPACITY = 1024;

  /** Loads at which the supply curve is read, as shares of the peak, and their share of hours. */
  private static final double[] LOAD_LEVELS = {0.95, 0.72, 0.5};

  private static final double[] LOAD_HOURS = {0.1, 0.5, 0.4};

  /** Months ahead for which plants are planned. */
  private static final int PLANNING_MONTHS = 60;

  /** Months ahead within which plants on order count against the need. */
  private static final int COUNTED_MONTHS = 84;

  /** Share of the year's grants that planners expect again in each year of the horizon. */
  private static final double GRANT_BELIEF = 0.6;

  /** What a state-led planner builds beyond the need, share of the expected peak. */
  private static final double STATE_LED_AHEAD = 0.01;

  /** Spread of net cost of new entry at which choice between technologies is even, USD/kW-year. */
  private static final double ENTRY_COST_SPREAD = 200;

  private static final int ORDER_PASSES = 4;

  /** Free power of one operator does not help another: it relieves the pressure only in part. */
  private static final double FREE_WEIGHT = 0.3;

  /** A market builds only part of what a planner would see as needed: nobody is paid for margin. */
  private static final double MARKET_RESPONSE = 0.8;

  /** Years of connections that were promised by January 2023. */
  private static final double ADEQUATE_YEARS = 2;

  private final int index;
  private final int state;
  private final UtilityProfile profile;
  private final GridArea area;
  private final Country country;
  private final PlantFleet plants;
  private final ConnectionQueue queue;
  private final boolean[] allowed;
  private final int[] firstOrderMonth;
  private final Region region;
  private final double[] marginalCost;
  private final double[] available;
  private final int[] order;
  private final double[] attraction;
  private final long stressStream;

  private final double firmImports;
  private double connectionRate;
  private double initialSupplyCost = -1;
  private double lastSupplyCost;
  private double promisedAtLastPlan;
  private double otherPeak;
  private double stress;
  private double grantedMegawatts;
  private double grantedThisMonth;
  private double onsiteThisYear;

  /** Average electric load of data centres that serve no AI, MW. */
  public double otherDatacenterMegawatts;

  /** Average electric load of AI data centres from the grid and from plant on site, MW. */
  public double aiMegawatts;

  /** Of it, served behind the meter. */
  public double onsiteMegawatts;

  /** Tariff of a large load, USD/MWh. */
  public double tariff;

  /** Carbon price, USD a tonne. */
  public double carbonPrice;

  /** Carbon intensity of the area's generation, grams of CO2 a kWh. */
  public double carbonIntensity;

  /** Multiplier on the rate of connections that the state sets. */
  public double permittingSpeed = 1;

  /** New connections are stopped by the state. */
  public boolean moratorium;

  public Utility(
      int index,
      UtilityProfile profile,
      GridArea area,
      Country country,
      int state,
      List<GenerationTechnology> technologies,
      int operators,
      double initialAiMegawatts) {
    this.index = index;
    this.profile = profile;
    this.area = area;
    this.country = country;
    this.state = state;
    this.queue = new ConnectionQueue(QUEUE_CAPACITY, operators);
    this.region = region(country);
    this.plants = new PlantFleet(area, technologies);
    int count = plants.count();
    this.allowed = new boolean[count];
    this.firstOrderMonth = new int[count];
    for (int t = 0; t < count; t++) {
      allowed[t] = profile.technologies().contains(technologies.get(t).id());
      firstOrderMonth[t] =
          Timeline.indexOf(java.time.YearMonth.parse(technologies.get(t).firstOrderMonth()));
    }
    this.marginalCost = new double[count];
    this.available = new double[count];
    this.order = new int[count];
    this.attraction = new double[count];
    this.tariff =
        area.industrialTariffUsdPerMegawattHour() + profile.largeLoadAdderUsdPerMegawattHour();
    this.carbonPrice = country.carbonPriceUsdPerTonne();
    this.carbonIntensity = country.carbonIntensityGramsPerKilowattHour();
    this.connectionRate = profile.connectionMegawattsPerYear();
    this.otherDatacenterMegawatts = Math.max(0, area.datacenterMegawatts() - initialAiMegawatts);
    this.aiMegawatts = initialAiMegawatts;
    this.otherPeak = Math.max(1, area.peakLoadMegawatts() - area.datacenterMegawatts());
    this.stressStream = RandomStreams.key("grid-stress", profile.id());
    // The load of January 2023 was served, and connections for the years ahead had been promised:
    // an
    // area that is short on paper covers the difference from its neighbours and reservoirs.
    double adequate = (peakMegawatts() + ADEQUATE_YEARS * connectionRate) * (1 + requiredMargin());
    this.firmImports = Math.max(0, adequate - plants.firmMegawatts());
    double growth = country.demandGrowthPerYear();
    for (int m = 1; m <= PLANNING_MONTHS && growth > 0; m++) {
      // Plants under way in 2023 keep pace with the trend that their planners saw.
      spread(otherPeak * growth / 12 * (1 + requiredMargin()), m);
    }
  }

  /** Puts firm capacity that is already under construction into the pipeline. */
  private void spread(double firm, int arrivalMonth) {
    double total = 0;
    for (int t = 0; t < plants.count(); t++) {
      total += buildShare(t);
    }
    for (int t = 0; t < plants.count() && total > 0; t++) {
      if (buildShare(t) > 0) {
        double credit = plants.technology(t).capacityCredit();
        plants.underway(t, firm * buildShare(t) / total / credit, arrivalMonth);
      }
    }
  }

  /** Part of a technology in what is under way: its annual limit, where it counts at the peak. */
  private double buildShare(int t) {
    GenerationTechnology technology = plants.technology(t);
    return allowed[t] && technology.capacityCredit() > 0.03 && firstOrderMonth[t] <= 0
        ? technology.annualBuildLimitShare() * technology.capacityCredit()
        : 0;
  }

  private double firmMegawatts() {
    return plants.firmMegawatts() + firmImports;
  }

  public int index() {
    return index;
  }

  /** Index of the state the area lies in. */
  public int state() {
    return state;
  }

  public UtilityProfile profile() {
    return profile;
  }

  public GridArea area() {
    return area;
  }

  public Country country() {
    return country;
  }

  public ConnectionQueue queue() {
    return queue;
  }

  /** Peak load without data centres, MW. */
  public double otherPeakMegawatts() {
    return otherPeak;
  }

  /** Highest load that the grid serves, MW. Data centres run flat: their average is their peak. */
  public double peakMegawatts() {
    return otherPeak + otherDatacenterMegawatts + gridAiMegawatts();
  }

  private double gridAiMegawatts() {
    return Math.max(0, aiMegawatts - onsiteMegawatts);
  }

  /** Average load of all data centres, MW. */
  public double datacenterMegawatts() {
    return otherDatacenterMegawatts + aiMegawatts;
  }

  /** Share of the area's electricity that data centres use. */
  public double datacenterShare() {
    double average =
        area.annualLoadTerawattHours()
                * 1e6
                / 8760
                * otherPeak
                / Math.max(1, area.peakLoadMegawatts() - area.datacenterMegawatts())
            + aiMegawatts;
    return datacenterMegawatts() / Math.max(1, average);
  }

  /** Firm capacity less stress, over peak load, minus one. */
  public double reserveMargin() {
    return firmMegawatts() * (1 - stress) / peakMegawatts() - 1;
  }

  /** Margin the planner keeps. */
  public double requiredMargin() {
    return profile.planningReserveMargin();
  }

  /** Installed megawatts by technology, in the order of generation.csv by id. */
  public double plantMegawatts(int technology) {
    return plants.megawatts(technology);
  }

  /** Load that can still be promised: firm capacity over the required margin, less promises. */
  public double headroomMegawatts(double promisedMegawatts) {
    return firmMegawatts() / (1 + requiredMargin())
        - otherPeak
        - otherDatacenterMegawatts
        - promisedMegawatts;
  }

  /** Large load it can connect in a year, MW. */
  public double connectionRate(UtilitySettings settings) {
    return moratorium ? 0 : connectionRate * settings.connectionMultiplier() * permittingSpeed;
  }

  /** Months a new request would wait at the present rate. */
  public double queueMonths(UtilitySettings settings) {
    double rate = connectionRate(settings) / 12;
    double study = profile.studyMonths();
    return rate <= 0 ? 120 : Math.min(120, study + queue.waitingMegawatts() / rate);
  }

  /** Megawatts granted since the start. */
  public double grantedMegawatts() {
    return grantedMegawatts;
  }

  public double grantedThisMonth() {
    return grantedThisMonth;
  }

  /**
   * Works the queue for a month.
   *
   * @param promisedMegawatts AI load connected or promised, MW
   */
  public void connect(
      int month, double promisedMegawatts, ConnectionQueue.Grant grant, UtilitySettings settings) {
    double most =
        Math.min(connectionRate(settings) / 12, Math.max(0, headroomMegawatts(promisedMegawatts)));
    grantedThisMonth = queue.grant(most, month, profile.studyMonths(), grant);
    grantedMegawatts += grantedThisMonth;
    queue.withdraw(settings.dropOutPerMonth());
  }

  /** Megawatts behind the meter that may still be approved this year. */
  public double onsiteRoomMegawatts(double worldRoomMegawatts) {
    return profile.behindTheMeterAllowed() ? Math.max(0, worldRoomMegawatts - onsiteThisYear) : 0;
  }

  public void approveOnsite(double megawatts) {
    onsiteThisYear += megawatts;
    grantedMegawatts += megawatts;
  }

  /** Trend of load from everything that is not a data centre, and of data centres without AI. */
  public void growOtherLoad(double datacenterGrowthPerYear, UtilitySettings settings) {
    double growth = country.demandGrowthPerYear() * settings.loadGrowthMultiplier();
    otherPeak *= StrictMath.exp(growth / 12);
    otherDatacenterMegawatts *= StrictMath.exp(datacenterGrowthPerYear / 12);
  }

  /** Draws this year's stress event (heat, drought, gas shortage) in January. */
  public void drawStress(int month, RandomStreams random, UtilitySettings settings) {
    stress =
        random.uniform(stressStream, month, 0) < settings.stressProbability()
            ? settings.stressDepth() * random.uniform(stressStream, month, 1) * 2
            : 0;
    onsiteThisYear = 0;
    plants.openYear();
  }

  /** Completes plants that are due. */
  public void completePlants(int month) {
    plants.complete(month, carbonPrice > 20 ? 0.004 : 0);
  }

  /** The ability to connect grows with the pressure of requests, never below a floor. */
  public void growConnections(double freeMegawatts, UtilitySettings settings) {
    double pressure =
        StrictMath.log(
            Math.max(1e-3, queue.waitingMegawatts() + grantedThisMonth * 12)
                / Math.max(1, FREE_WEIGHT * freeMegawatts + 0.5 * connectionRate));
    double response = Math.max(settings.connectionFloor(), Math.min(1, 0.35 + 0.5 * pressure));
    connectionRate *= StrictMath.exp(settings.connectionGrowth() * response / 12);
  }

  /** Reads the supply curve and sets the tariff. */
  public void price(UtilitySettings settings) {
    for (int t = 0; t < plants.count(); t++) {
      GenerationTechnology technology = plants.technology(t);
      marginalCost[t] = variableCost(technology, settings);
      available[t] =
          plants.megawatts(t)
              * Math.max(technology.capacityFactor(), technology.capacityCredit())
              * (1 - stress);
    }
    MeritOrder.sort(marginalCost, order);
    double supplyCost = 0;
    double peak = peakMegawatts();
    for (int level = 0; level < LOAD_LEVELS.length; level++) {
      double load = peak * LOAD_LEVELS[level];
      supplyCost += LOAD_HOURS[level] * MeritOrder.price(marginalCost, available, order, load);
    }
    lastSupplyCost = supplyCost;
    if (initialSupplyCost < 0) {
      initialSupplyCost = Math.max(5, supplyCost);
    }
    double base = area.industrialTariffUsdPerMegawattHour();
    double shortage = Math.max(0, requiredMargin() - reserveMargin());
    double scarcity = settings.scarcityGain() * shortage / Math.max(0.05, requiredMargin());
    tariff =
        base * (1 + Math.min(2, scarcity))
            + settings.fuelPassThrough() * (supplyCost - initialSupplyCost)
            + profile.largeLoadAdderUsdPerMegawattHour();
    tariff = Math.max(0.3 * base, tariff);
    carbonIntensity = mixIntensity();
  }

  private double mixIntensity() {
    double output = 0;
    double emissions = 0;
    for (int t = 0; t < plants.count(); t++) {
      GenerationTechnology technology = plants.technology(t);
      double energy = plants.megawatts(t) * technology.capacityFactor();
      output += energy;
      emissions += energy * technology.emissionsGramsPerKilowattHour();
    }
    return output <= 0 ? country.carbonIntensityGramsPerKilowattHour() : emissions / output;
  }

  private double variableCost(GenerationTechnology technology, UtilitySettings settings) {
    double fuel =
        switch (region) {
          case NORTH_AMERICA -> technology.fuelUsdPerMegawattHourUsa();
          case EUROPE -> technology.fuelUsdPerMegawattHourEurope();
          case CHINA, OTHER -> technology.fuelUsdPerMegawattHourAsia();
        };
    double carbon =
        (carbonPrice * settings.carbonPriceMultiplier() + settings.carbonPriceAdder())
            * technology.emissionsGramsPerKilowattHour()
            / 1000;
    return fuel * settings.fuelPriceMultiplier() + technology.variableUsdPerMegawattHour() + carbon;
  }

  /** Cost region of an area: where fuel and plant prices are quoted for. */
  private enum Region {
    NORTH_AMERICA,
    EUROPE,
    CHINA,
    OTHER
  }

  private static Region region(Country country) {
    if ("chn".equals(country.id())) {
      return Region.CHINA;
    }
    if ("usa".equals(country.id()) || "can".equals(country.id())) {
      return Region.NORTH_AMERICA;
    }
    boolean europe =
        country.longitude() > -25 && country.longitude() < 32 && country.latitude() > 36;
    return europe ? Region.EUROPE : Region.OTHER;
  }

  /**
   * Orders plants for the load expected at the planning horizon.
   *
   * @param promisedMegawatts AI load connected or promised, MW
   */
  public void plan(int month, double promisedMegawatts, UtilitySettings settings) {
    double years = PLANNING_MONTHS / 12.0;
    double growth = country.demandGrowthPerYear() * settings.loadGrowthMultiplier();
    double grantsOfTheYear = Math.max(0, promisedMegawatts - promisedAtLastPlan);
    promisedAtLastPlan = promisedMegawatts;
    double expectedPeak =
        otherPeak * StrictMath.exp(growth * years)
            + otherDatacenterMegawatts
            + promisedMegawatts
            + GRANT_BELIEF * years * grantsOfTheYear
            + settings.queueWeight() * queue.waitingMegawatts();
    double missing =
        expectedPeak * (1 + requiredMargin())
            - firmMegawatts()
            - plants.firmArriving(month, COUNTED_MONTHS);
    if (profile.strategy() == UtilityStrategy.MARKET) {
      missing *= MARKET_RESPONSE;
    } else if (profile.strategy() == UtilityStrategy.STATE_LED) {
      missing += STATE_LED_AHEAD * expectedPeak;
    }
    if (missing <= 0) {
      return;
    }
    orderPlants(month, missing, settings);
  }

  /** Orders firm capacity by net cost of new entry; what a limit stops goes to the next best. */
  private void orderPlants(int month, double firmMissing, UtilitySettings settings) {
    double missing = firmMissing;
    for (int t = 0; t < plants.count(); t++) {
      GenerationTechnology technology = plants.technology(t);
      attraction[t] = 0;
      if (allowed[t] && technology.capacityCredit() > 0 && month >= firstOrderMonth[t]) {
        double cost = netCostOfEntry(technology, month, settings);
        attraction[t] = StrictMath.exp(-settings.technologyScale() * cost / ENTRY_COST_SPREAD);
      }
    }
    for (int pass = 0; pass < ORDER_PASSES && missing > 1; pass++) {
      missing -= orderPass(month, missing, settings);
    }
  }

  private double orderPass(int month, double missing, UtilitySettings settings) {
    double total = 0;
    for (double weight : attraction) {
      total += weight;
    }
    double firm = 0;
    for (int t = 0; t < plants.count() && total > 0; t++) {
      if (attraction[t] <= 0) {
        continue;
      }
      GenerationTechnology technology = plants.technology(t);
      double wanted = missing * attraction[t] / total / technology.capacityCredit();
      double room =
          technology.annualBuildLimitShare() * otherPeak * settings.buildMultiplier()
              - plants.orderedThisYear(t);
      double ordered = Math.max(0, Math.min(wanted, room));
      if (ordered > 0) {
        plants.order(t, ordered, month);
        firm += ordered * technology.capacityCredit();
      }
      if (ordered >= room) {
        attraction[t] = 0;
      }
    }
    return firm;
  }

  /** Yearly cost of a firm kilowatt that its sale of energy does not cover, USD. */
  private double netCostOfEntry(
      GenerationTechnology technology, int month, UtilitySettings settings) {
    double capex =
        switch (region) {
          case NORTH_AMERICA -> technology.capexUsdPerKilowattUsa();
          case EUROPE -> technology.capexUsdPerKilowattEurope();
          case CHINA -> technology.capexUsdPerKilowattChina();
          case OTHER -> technology.capexUsdPerKilowattOther();
        };
    capex *= StrictMath.pow(1 + technology.capexChangePerYear(), (month - 24) / 12.0);
    double fixed =
        capex * MeritOrder.annuity(profile.costOfCapital(), technology.lifetimeYears())
            + technology.fixedUsdPerKilowattYear();
    double margin =
        Math.max(0, lastSupplyCost - variableCost(technology, settings))
            * technology.capacityFactor()
            * 8.76;
    return (fixed - margin) / technology.capacityCredit();
  }
}
