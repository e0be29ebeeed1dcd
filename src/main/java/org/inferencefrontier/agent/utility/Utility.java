package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import java.util.List;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.market.ConnectionQueue;
import org.inferencefrontier.market.MeritOrder;
import org.inferencefrontier.world.Country;
import org.inferencefrontier.world.GenerationTechnology;
import org.inferencefrontier.world.GridArea;
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

  /** Carbon price from which coal leaves, USD a tonne, and how fast. */
  private static final double COAL_EXIT_PRICE = 20;

  private static final double COAL_EXIT_PER_MONTH = 0.004;

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
  private final PlantPlanner planner;
  private final CostRegion region;
  private final double[] marginalCost;
  private final double[] available;
  private final int[] order;
  private final long stressStream;

  private final double firmImports;
  private double connectionRate;
  private double carbonPriceInForce;
  private double initialSupplyCost = -1;
  private double lastSupplyCost;
  private double promisedAtLastPlan;
  private double otherPeak;
  private double stress;
  private double grantedMegawatts;
  private double grantedThisMonth;
  private double onsiteGrantedMegawatts;

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
    this.region = CostRegion.of(country);
    this.plants = new PlantFleet(area, technologies);
    int count = plants.count();
    this.planner = new PlantPlanner(profile, plants, region, technologies);
    this.marginalCost = new double[count];
    this.available = new double[count];
    this.order = new int[count];
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
      planner.startUnderway(otherPeak * growth / 12 * (1 + requiredMargin()), m);
    }
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

  /** Carbon price that the last tariff was set at, with the scenario's levers, USD a tonne. */
  public double carbonPriceInForce() {
    return carbonPriceInForce;
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

  /** Notes plant behind the meter that operators build. */
  public void approveOnsite(double megawatts) {
    grantedMegawatts += megawatts;
    onsiteGrantedMegawatts += megawatts;
  }

  /** Megawatts of plant behind the meter approved since the start. */
  public double onsiteGrantedMegawatts() {
    return onsiteGrantedMegawatts;
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
    plants.openYear();
  }

  /** Completes plants that are due. */
  public void completePlants(int month) {
    plants.complete(month, carbonPriceInForce > COAL_EXIT_PRICE ? COAL_EXIT_PER_MONTH : 0);
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
    carbonPriceInForce =
        carbonPrice * settings.carbonPriceMultiplier() + settings.carbonPriceAdder();
    for (int t = 0; t < plants.count(); t++) {
      GenerationTechnology technology = plants.technology(t);
      marginalCost[t] = region.variableCost(technology, carbonPriceInForce, settings);
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
    planner.order(month, missing, otherPeak, lastSupplyCost, carbonPriceInForce, settings);
  }
}
