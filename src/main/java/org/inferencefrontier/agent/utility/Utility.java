package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import java.time.YearMonth;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.market.ConnectionQueue;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.market.LoadShedding;
import org.inferencefrontier.world.Country;
import org.inferencefrontier.world.GridArea;
import org.inferencefrontier.world.Timeline;
import org.inferencefrontier.world.UtilityProfile;
import org.inferencefrontier.world.UtilityStrategy;

/** The utility or system planner of one grid area. */
public final class Utility implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Requests for which there is room at first. Few wait in most areas and 159 in the longest queue
   * of the base; a longer one grows.
   */
  private static final int QUEUE_CAPACITY = 160;

  /** Months ahead for which plants are planned. */
  static final int PLANNING_MONTHS = 60;

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

  /** However long the queue, no wait counts for more months. */
  static final double LONGEST_WAIT_MONTHS = 120;

  /** Reserve that operators of the system keep whatever happens, share of load. */
  private static final double OPERATING_RESERVE = 0.03;

  /** No event stops compute for more of the time. */
  private static final double MOST_CURTAILED = 0.9;

  /** Part of a large load's bill that is for capacity, and its mean draw over its rating. */
  private static final double CAPACITY_SHARE_OF_BILL = 0.5;

  private static final double MEAN_DRAW = 0.7;

  /**
   * Multiplies withdrawals under a tariff that commits the whole load: of 30 GW of requests 5.6
   * were left when AEP Ohio began to ask for 85% (2025); most of these were speculative.
   */
  private static final double TARIFF_DETERRENCE = 3;

  /** However much a tariff deters, no more than half of what waits leaves in a month. */
  private static final double MOST_DROP_OUT = 0.5;

  private final int index;
  private final int state;
  private final UtilityProfile profile;
  private final GridArea area;
  private final Country country;
  private final PlantFleet plants;
  private final ConnectionQueue queue;
  private final PlantPlanner planner;
  private final SupplyCurve supply;

  // Of the records of the utility, its area and its country: what is asked every month.
  private final double requiredMargin;
  private final double plainStudyMonths;
  private final double baseTariff;
  private final double largeLoadAdder;
  private final double trendPerYear;
  private final GridStress stress;
  private final FlexibleConnections flexible;
  private final SpeculativeRequests speculative = new SpeculativeRequests();
  private double speculation;
  private double requestedAtLastLook;

  private final double firmImports;

  // Of plants and imports that count at the peak, as last completed.
  private double firmMegawatts;
  private final int commitmentMonth;
  private double connectionRate;
  private double commitmentCharge = 1;
  private double carbonPriceInForce;
  private double initialSupplyCost = -1;
  private double lastSupplyCost;
  private double promisedAtLastPlan;
  private double otherPeak;

  // What the trends multiply by in a month, as long as parameters stand.
  private UtilitySettings trendSettings;
  private double trendOfDatacenters = Double.NaN;
  private double otherGrowth;
  private double datacenterGrowth;
  private double intensityBeyondPlants;
  private double grantedMegawatts;
  private double grantedThisMonth;
  private double onsiteGrantedMegawatts;
  private double flexibleDrawMegawatts;
  private double flexibleCurtailedShare;
  private double firmCurtailedShare;

  /** Average electric load of data centres that serve no AI, MW. */
  public double otherDatacenterMegawatts;

  /** Average electric load of AI data centres from the grid and from plant on site, MW. */
  public double aiMegawatts;

  /** Of it, served behind the meter. */
  public double onsiteMegawatts;

  /** Mean cost of what plant on site makes, USD/MWh. */
  public double onsiteUsdPerMegawattHour;

  /** Emissions of plant on site, grams of CO2 a kWh. */
  public double onsiteIntensity;

  /** Mean load of AI data centres that is shed this month, MW. */
  public double curtailedMegawatts;

  /** Of the time of AI capacity, the share that is shed this month. */
  public double curtailedShare;

  /** Mean output of plants that operators have contracted here, MW, and their rating. */
  public double contractedMegawatts;

  public double contractedRating;

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
      PlantRegister register,
      int operators,
      double initialAiMegawatts) {
    this.index = index;
    this.profile = profile;
    this.area = area;
    this.country = country;
    this.state = state;
    this.requiredMargin = profile.planningReserveMargin();
    this.plainStudyMonths = profile.studyMonths();
    this.baseTariff = area.industrialTariffUsdPerMegawattHour();
    this.largeLoadAdder = profile.largeLoadAdderUsdPerMegawattHour();
    this.trendPerYear =
        country.demandGrowthPerYear() + area.vehiclesGrowthPerYear() + area.heatingGrowthPerYear();
    this.queue = new ConnectionQueue(QUEUE_CAPACITY, operators);
    CostRegion region = CostRegion.of(country);
    this.plants = new PlantFleet(area, index, register);
    this.planner = new PlantPlanner(profile, plants, region);
    this.supply = new SupplyCurve(plants, region);
    this.tariff =
        area.industrialTariffUsdPerMegawattHour() + profile.largeLoadAdderUsdPerMegawattHour();
    this.carbonPrice = country.carbonPriceUsdPerTonne();
    this.carbonIntensity = area.carbonIntensityGramsPerKilowattHour();
    this.connectionRate = profile.connectionMegawattsPerYear();
    this.otherDatacenterMegawatts = Math.max(0, area.datacenterMegawatts() - initialAiMegawatts);
    this.aiMegawatts = initialAiMegawatts;
    this.otherPeak = Math.max(1, area.peakLoadMegawatts() - area.datacenterMegawatts());
    this.commitmentMonth =
        profile.largeLoadTariff() == null
            ? Integer.MAX_VALUE
            : Timeline.indexOf(YearMonth.parse(profile.largeLoadTariff().from()));
    this.stress = new GridStress(profile.id(), area, country);
    this.flexible = new FlexibleConnections(operators);
    this.intensityBeyondPlants = area.carbonIntensityGramsPerKilowattHour() - mixIntensity();
    // The load of January 2023 was served, and connections for the years ahead had been promised:
    // an
    // area that is short on paper covers the difference from its neighbours and reservoirs.
    double adequate = (peakMegawatts() + ADEQUATE_YEARS * connectionRate) * (1 + requiredMargin());
    this.firmImports = Math.max(0, adequate - plants.firmMegawatts());
    this.firmMegawatts = plants.firmMegawatts() + firmImports;
    double growth = otherGrowthPerYear();
    if (growth > 0) {
      // Plants under way in 2023 keep pace with the trend that their planners saw.
      planner.startUnderway(otherPeak * growth / 12 * (1 + requiredMargin()), PLANNING_MONTHS);
    }
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

  /** Requests for firm connections that wait. */
  public ConnectionQueue queue() {
    return queue;
  }

  /** Connections that may be curtailed. */
  public FlexibleConnections flexible() {
    return flexible;
  }

  /** Whether anybody waits for a connection, firm or flexible. */
  public boolean isQueued() {
    return queue.size() > 0 || flexible.queue().size() > 0;
  }

  /** Megawatts that an operator has waiting, firm and flexible. */
  public double waitingMegawatts(int operator) {
    return queue.waitingMegawatts(operator) + flexible.queue().waitingMegawatts(operator);
  }

  /**
   * Trend of the load that is no data centre: what is past, vehicles and heat pumps; log a year.
   */
  private double otherGrowthPerYear() {
    return trendPerYear;
  }

  /** Peak load without data centres, MW. */
  public double otherPeakMegawatts() {
    return otherPeak;
  }

  /**
   * Highest load that the grid must serve, MW: without flexible load, which gives way at the peak.
   * Data centres run flat: their average is their peak.
   */
  public double peakMegawatts() {
    return otherPeak * (1 + stress.heat())
        + otherDatacenterMegawatts
        + gridAiMegawatts()
        - flexibleMegawatts();
  }

  /** Load of AI on flexible connections, MW. */
  public double flexibleMegawatts() {
    return Math.min(flexibleDrawMegawatts, gridAiMegawatts());
  }

  /** Notes what of AI's load is on flexible connections. */
  public void noteFlexibleDraw(double megawatts) {
    flexibleDrawMegawatts = megawatts;
  }

  /** Load of AI that the grid serves, MW. */
  public double gridAiMegawatts() {
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
    return availableMegawatts() / peakMegawatts() - 1;
  }

  private double availableMegawatts() {
    return stress.isOn() ? plants.firmMegawatts(stress) + firmImports : firmMegawatts;
  }

  /** Margin the planner keeps. */
  public double requiredMargin() {
    return requiredMargin;
  }

  /** Installed megawatts by technology, in the order of generation.csv by id. */
  public double plantMegawatts(int technology) {
    return plants.megawatts(technology);
  }

  /** Installed megawatts of a group of technologies. */
  public double plantMegawatts(PlantGroup group) {
    return plants.megawatts(group);
  }

  /** Load that can still be promised: firm capacity over the required margin, less promises. */
  public double headroomMegawatts(double promisedMegawatts) {
    return firmMegawatts / (1 + requiredMargin())
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
    double study = studyMonths(settings);
    return rate <= 0
        ? LONGEST_WAIT_MONTHS
        : Math.min(LONGEST_WAIT_MONTHS, study + queue.waitingMegawatts() / rate);
  }

  /** Months a new flexible request would wait. */
  public double flexibleQueueMonths(int month, UtilitySettings settings) {
    return month < FlexibleConnections.FIRST_MONTH
        ? LONGEST_WAIT_MONTHS
        : flexible.queueMonths(flexibleRate(settings) / 12, studyMonths(settings));
  }

  /** Flexible load that can still be asked for, MW. */
  public double flexibleRoomMegawatts(int month) {
    return month < FlexibleConnections.FIRST_MONTH || moratorium
        ? 0
        : flexible.roomMegawatts(otherPeak);
  }

  /** Share of its energy that a flexible load must expect to lose. */
  public double flexibleCurtailment() {
    return flexible.expectedCurtailment(
        missingAtPeak() + flexible.grantedMegawatts(), peakMegawatts());
  }

  private double flexibleRate(UtilitySettings settings) {
    return connectionRate(settings) * settings.flexibleShare();
  }

  /**
   * Grants flexible connections for a month; they take nothing of the firm headroom.
   *
   * @return megawatts granted
   */
  public double connectFlexible(int month, ConnectionQueue.Grant grant, UtilitySettings settings) {
    if (month < FlexibleConnections.FIRST_MONTH) {
      return 0;
    }
    double granted =
        flexible.grant(month, otherPeak, flexibleRate(settings) / 12, studyMonths(settings), grant);
    flexible.queue().withdraw(dropOut(month, settings));
    grantedThisMonth += granted;
    grantedMegawatts += granted;
    return granted;
  }

  /** Share of waiting requests withdrawn in a month: more where a tariff commits them. */
  private double dropOut(int month, UtilitySettings settings) {
    return Math.min(
        MOST_DROP_OUT,
        settings.dropOutPerMonth() * (1 + TARIFF_DETERRENCE * committedShare(month)));
  }

  /** Share of a large load that must be paid for whether it is used or not. */
  private double committedShare(int month) {
    return month >= commitmentMonth ? profile.largeLoadTariff().minimumTakeShare() : 0;
  }

  /** Price of the mean megawatt-hour that AI uses here: tariff and plant on site, USD/MWh. */
  public double meanPowerPrice() {
    double onsite = aiMegawatts > 0 ? Math.min(1, onsiteMegawatts / aiMegawatts) : 0;
    return (1 - onsite) * gridPrice() + onsite * onsiteUsdPerMegawattHour;
  }

  /** What a data centre pays the utility for what it draws, USD/MWh: tariff and commitment. */
  public double gridPrice() {
    return tariff * commitmentCharge;
  }

  /** What is missing at the peak of firm load in this month, MW. */
  private double missingAtPeak() {
    return Math.max(0, peakMegawatts() * (1 + OPERATING_RESERVE) - availableMegawatts());
  }

  /**
   * Sheds load where plants lack capacity at the peak: flexible connections first, then everybody
   * in proportion.
   */
  public void curtail() {
    double flexibleLoad = flexibleMegawatts();
    double firmPeak = peakMegawatts();
    double missing =
        Math.max(0, (firmPeak + flexibleLoad) * (1 + OPERATING_RESERVE) - availableMegawatts());
    if (missing <= 0 || aiMegawatts <= 0) {
      curtailedMegawatts = 0;
      curtailedShare = 0;
      flexibleCurtailedShare = 0;
      firmCurtailedShare = 0;
      return;
    }
    double shed = LoadShedding.meanMegawatts(missing, firmPeak);
    double first = LoadShedding.firstMegawatts(missing, flexibleLoad, firmPeak);
    double firmAi = Math.max(0, gridAiMegawatts() - flexibleLoad);
    flexibleCurtailedShare = flexibleLoad > 0 ? Math.min(MOST_CURTAILED, first / flexibleLoad) : 0;
    firmCurtailedShare = Math.min(MOST_CURTAILED, (shed - first) / firmPeak);
    curtailedMegawatts = flexibleCurtailedShare * flexibleLoad + firmCurtailedShare * firmAi;
    curtailedShare = curtailedMegawatts / aiMegawatts;
  }

  /** Share of the month in which load on flexible connections is shed, 0-1. */
  public double flexibleCurtailedShare() {
    return flexibleCurtailedShare;
  }

  /** Share of the month in which load on firm connections is shed, 0-1. */
  public double firmCurtailedShare() {
    return firmCurtailedShare;
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
    speculate(month, settings);
    grantedThisMonth = queue.grant(most, month, studyMonths(settings), grant);
    grantedMegawatts += grantedThisMonth;
    queue.withdraw(dropOut(month, settings));
  }

  /** Speculators ask where those ask who build; planners tell them from others and count none. */
  private void speculate(int month, UtilitySettings settings) {
    double requested = queue.requestedMegawatts() + flexible.queue().requestedMegawatts();
    speculative.ask(
        month, settings.speculativeMultiple() * speculation * (requested - requestedAtLastLook));
    requestedAtLastLook = requested;
    double dropOut =
        settings.speculativeDropOut() * (1 + TARIFF_DETERRENCE * committedShare(month));
    speculative.advance(month, studyMonths(settings), Math.min(MOST_DROP_OUT, dropOut));
  }

  /**
   * Sets how much speculation the area draws: none where a state's plan allots sites.
   *
   * @param relative speculative requests for each real one, over those of the median area
   */
  public void setSpeculation(double relative) {
    speculation = profile.strategy() == UtilityStrategy.STATE_LED ? 0 : relative;
  }

  /** Waiting requests that nobody will build, MW. */
  public double speculativeMegawatts() {
    return speculative.megawatts();
  }

  /** Months of a study: longer the more of the queue is speculation. */
  public double studyMonths(UtilitySettings settings) {
    return speculation <= 0
        ? plainStudyMonths
        : plainStudyMonths
            * speculative.studyFactor(
                queue.waitingMegawatts() + flexible.queue().waitingMegawatts(), settings.restudy());
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
    if (trendSettings != settings || trendOfDatacenters != datacenterGrowthPerYear) {
      trendSettings = settings;
      trendOfDatacenters = datacenterGrowthPerYear;
      double growth = otherGrowthPerYear() * settings.loadGrowthMultiplier();
      otherGrowth = Exponentials.exp(growth / 12);
      datacenterGrowth = Exponentials.exp(datacenterGrowthPerYear / 12);
    }
    otherPeak *= otherGrowth;
    otherDatacenterMegawatts *= datacenterGrowth;
  }

  /** Draws this year's stress events (heat, drought, gas shortage) in January. */
  public void drawStress(int month, RandomStreams random, UtilitySettings settings) {
    stress.draw(month, random, settings);
    plants.openYear();
  }

  /** Brings the stress of the season. */
  public void feelStress(int month) {
    stress.advance(month);
  }

  /** Completes plants that are due. */
  public void completePlants(int month) {
    plants.complete(month, carbonPriceInForce > COAL_EXIT_PRICE ? COAL_EXIT_PER_MONTH : 0);
    firmMegawatts = plants.firmMegawatts() + firmImports;
  }

  /** The ability to connect grows with the pressure of requests, never below a floor. */
  public void growConnections(double freeMegawatts, UtilitySettings settings) {
    double pressure =
        Exponentials.log(
            Math.max(1e-3, queue.waitingMegawatts() + grantedThisMonth * 12)
                / Math.max(1, FREE_WEIGHT * freeMegawatts + 0.5 * connectionRate));
    double response = Math.max(settings.connectionFloor(), Math.min(1, 0.35 + 0.5 * pressure));
    connectionRate *= Exponentials.exp(settings.connectionGrowth() * response / 12);
  }

  /** Reads the supply curve and sets the tariff. */
  public void price(int month, UtilitySettings settings) {
    carbonPriceInForce =
        carbonPrice * settings.carbonPriceMultiplier() + settings.carbonPriceAdder();
    if (initialSupplyCost < 0) {
      initialSupplyCost =
          Math.max(5, supply.meanCost(peakMegawatts(), carbonPriceInForce, settings));
    }
    lastSupplyCost = supply.meanCost(peakMegawatts(), carbonPriceInForce, stress, settings);
    double shortage = Math.max(0, requiredMargin() - reserveMargin());
    double scarcity = settings.scarcityGain() * shortage / Math.max(0.05, requiredMargin());
    tariff =
        baseTariff * (1 + Math.min(2, scarcity))
            + settings.fuelPassThrough() * (lastSupplyCost - initialSupplyCost)
            + largeLoadAdder;
    tariff = Math.max(0.3 * baseTariff, tariff);
    commitmentCharge = commitmentCharge(month);
    carbonIntensity = Math.max(0, mixIntensity() + intensityBeyondPlants);
  }

  /** A load that must pay for more than it draws pays more for what it draws. */
  private double commitmentCharge(int month) {
    double unused = Math.max(0, committedShare(month) / MEAN_DRAW - 1);
    return 1 + CAPACITY_SHARE_OF_BILL * unused;
  }

  /** Marginal cost of energy when the tariff was set last, USD/MWh. */
  public double supplyCostUsdPerMegawattHour() {
    return lastSupplyCost;
  }

  /** Carbon price in force, USD a tonne, with the scenario's multiplier and adder. */
  public double carbonPriceInForce() {
    return carbonPriceInForce;
  }

  /** Emissions of the grid's electricity for AI this month, tonnes of CO2 a year. */
  public double gridEmissionsTonnesPerYear() {
    return gridAiMegawatts() * 8.76 * carbonIntensity;
  }

  /** Emissions of plant on site this month, tonnes of CO2 a year. */
  public double onsiteEmissionsTonnesPerYear() {
    return onsiteMegawatts * 8.76 * onsiteIntensity;
  }

  /** Levelised cost of a technology here, USD/MWh, at the utility's cost of capital. */
  public double levelisedCost(int technology, int month, UtilitySettings settings) {
    return planner.levelisedCost(technology, month, carbonPriceInForce, settings);
  }

  /** Overnight cost of a technology here, USD a kW. */
  public double capexUsdPerKilowatt(int technology, int month) {
    return planner.capex(technology, month);
  }

  /**
   * Orders a plant for an operator's contract, within what may be built in the year.
   *
   * @param megawatts rating wanted
   * @return rating ordered
   */
  public double orderContracted(
      int technology, double megawatts, int month, UtilitySettings settings) {
    return planner.orderContracted(technology, megawatts, month, otherPeak, settings);
  }

  /** Whether a technology may be ordered here now. */
  public boolean mayOrder(int technology, int month) {
    return planner.mayOrder(technology, month);
  }

  private double mixIntensity() {
    double mix = plants.gramsPerKilowattHour();
    return Double.isNaN(mix) ? area.carbonIntensityGramsPerKilowattHour() : mix;
  }

  /**
   * Orders plants for the load expected at the planning horizon.
   *
   * @param promisedMegawatts AI load connected or promised, MW
   */
  public void plan(int month, double promisedMegawatts, DecisionLog log, UtilitySettings settings) {
    double years = PLANNING_MONTHS / 12.0;
    double growth = otherGrowthPerYear() * settings.loadGrowthMultiplier();
    double grantsOfTheYear = Math.max(0, promisedMegawatts - promisedAtLastPlan);
    promisedAtLastPlan = promisedMegawatts;
    double expectedPeak =
        otherPeak * Exponentials.exp(growth * years)
            + otherDatacenterMegawatts
            + promisedMegawatts
            + GRANT_BELIEF * years * grantsOfTheYear
            + settings.queueWeight() * queue.waitingMegawatts();
    double missing =
        expectedPeak * (1 + requiredMargin())
            - firmMegawatts
            - plants.firmArriving(month, COUNTED_MONTHS);
    if (profile.strategy() == UtilityStrategy.MARKET) {
      missing *= MARKET_RESPONSE;
    } else if (profile.strategy() == UtilityStrategy.STATE_LED) {
      missing += STATE_LED_AHEAD * expectedPeak;
    }
    if (missing <= 0) {
      return;
    }
    planner.order(month, missing, otherPeak, lastSupplyCost, carbonPriceInForce, log, settings);
  }
}
