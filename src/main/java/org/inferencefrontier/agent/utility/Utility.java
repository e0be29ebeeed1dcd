package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.market.ConnectionQueue;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.place.PlantCostRegion;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.technology.PlantGroup;
import org.inferencefrontier.world.time.Hours;
import org.inferencefrontier.world.time.Timeline;

/** The utility or system planner of one grid area. */
public final class Utility implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int MONTHS = Timeline.MONTHS_A_YEAR;

  /** Months between two tariffs. Judgement: fuel clauses are settled by the quarter or the year. */
  private static final int PRICING_MONTHS = 3;

  /**
   * Reserve that operators of the system keep whatever happens, share of load. Judgement: about the
   * loss of the largest units of an area; they shed load rather than go without.
   */
  private static final double OPERATING_RESERVE = 0.03;

  private final int index;
  private final int turn;
  private final int state;
  private final UtilityProfile profile;
  private final GridArea area;
  private final Country country;
  private final PlantFleet plants;
  private final GridConnections connections;
  private final LoadCommitment commitment;
  private final AreaLoad load;
  private final Curtailment curtailment = new Curtailment();
  private final CapacityNeed need;
  private final PlantPlanner planner;
  private final EnergyEntry energy;
  private final TariffRule tariffRule;

  // Of the records of the utility, its area and its country: what is asked every month.
  private final double requiredMargin;
  private final GridStress stress;
  private final FirmCapacity capacity;

  private double commitmentCharge = 1;
  private double carbonPriceInForce;
  private double coalExitPerMonth;
  private double intensityBeyondPlants;
  private double curtailedMegawatts;
  private double curtailedShare;
  private double carbonIntensity;

  /** Mean cost of what plant on site makes, USD/MWh. */
  public double onsiteUsdPerMegawattHour;

  /** Emissions of plant on site, grams of CO2 a kWh. */
  public double onsiteIntensity;

  /** Rating of the plants that operators have contracted here, MW. */
  public double contractedRating;

  /** Tariff of a large load, USD/MWh. */
  public double tariff;

  /** Carbon price, USD a tonne. */
  public double carbonPrice;

  /** Multiplier on the rate of connections that the state sets. */
  public double permittingSpeed = 1;

  /** New connections are stopped by the state. */
  public boolean moratorium;

  /**
   * The utility as it stood in January 2023.
   *
   * @param turn month of the year in which it plans, 0 to 11
   * @param settings parameters of the start
   */
  public Utility(
      int index,
      int turn,
      UtilityProfile profile,
      GridArea area,
      Country country,
      int state,
      PlantRegister register,
      int operators,
      double initialAiMegawatts,
      UtilitySettings settings) {
    this.index = index;
    this.turn = turn;
    this.profile = profile;
    this.area = area;
    this.country = country;
    this.state = state;
    this.requiredMargin = profile.planningReserveMargin();
    this.commitment = new LoadCommitment(profile);
    this.connections = new GridConnections(profile, commitment, operators);
    this.stress = new GridStress(profile.id(), area, country);
    OtherLoad other = new OtherLoad(area, country, initialAiMegawatts);
    this.load = new AreaLoad(other, stress, initialAiMegawatts);
    PlantCostRegion region = country.plantCostRegion();
    this.plants = new PlantFleet(area, index, register);
    this.need = new CapacityNeed(profile, plants);
    this.planner = new PlantPlanner(profile, plants, region);
    this.energy = new EnergyEntry(profile, area, plants, planner);
    this.tariffRule = new TariffRule(profile, area, new SupplyCurve(plants, region));
    this.tariff = tariffRule.initial();
    this.carbonPrice = country.carbonPriceUsdPerTonne();
    this.carbonIntensity = area.carbonIntensityGramsPerKilowattHour();
    this.intensityBeyondPlants = area.carbonIntensityGramsPerKilowattHour() - mixIntensity();
    double promised =
        settings.initial().adequateYears() * connections.megawattsPerYear(1, settings);
    double adequate = (load.peakMegawatts() + promised) * (1 + requiredMargin());
    this.capacity = new FirmCapacity(plants, stress, adequate);
    // Plants under way in 2023 keep pace with the trend that their planners saw.
    double growth = other.peakMegawatts() * StrictMath.expm1(other.growthPerYear() / MONTHS);
    double missing = growth * (1 + requiredMargin()) - energy.firmUnderway();
    if (missing > 0) {
      planner.startUnderway(missing, PlantRegister.UNDERWAY_MONTHS);
    }
    energy.startUnderway(turn);
  }

  /**
   * Notes what stood in January 2023: plans go by what changes from there.
   *
   * @param grantedMegawatts load connected or promised before the start, MW
   */
  public void begin(double grantedMegawatts, UtilitySettings settings) {
    need.begin(grantedMegawatts);
    double carbon = country.carbonPriceUsdPerTonne();
    double cost = tariffRule.readSupplyCost(load.peakMegawatts(), carbon, settings);
    energy.begin(cost, load.averageMegawatts(), carbon, settings);
  }

  /** Position of its area. */
  public int index() {
    return index;
  }

  /** Index of the state the area lies in. */
  public int state() {
    return state;
  }

  /** What its file says. */
  public UtilityProfile profile() {
    return profile;
  }

  /** The grid area that it serves. */
  public GridArea area() {
    return area;
  }

  /** What the area draws. */
  public AreaLoad load() {
    return load;
  }

  /** Who asks for connections and who has them. */
  public GridConnections connections() {
    return connections;
  }

  /** Requests for firm connections that wait. */
  public ConnectionQueue queue() {
    return connections.queue();
  }

  /** Connections that may be curtailed. */
  public FlexibleConnections flexible() {
    return connections.flexible();
  }

  /** Whether plants are planned in a month: once a year, areas in turn. */
  public boolean isPlanning(int month) {
    return Math.floorMod(month - turn, MONTHS) == 0;
  }

  /** Whether the tariff is set in a month: once a quarter, areas in turn. */
  public boolean isPricing(int month) {
    return Math.floorMod(month - turn, PRICING_MONTHS) == 0;
  }

  /** Firm capacity less stress, over peak load, minus one. */
  public double reserveMargin() {
    return capacity.availableMegawatts() / load.peakMegawatts() - 1;
  }

  /** Margin the planner keeps. */
  public double requiredMargin() {
    return requiredMargin;
  }

  /** Installed megawatts of a group of technologies. */
  public double plantMegawatts(PlantGroup group) {
    return plants.megawatts(group);
  }

  /** A group's share of the electricity that the area's plants make, 0-1. */
  public double generationShare(GenerationGroup group) {
    return plants.generationShare(group);
  }

  /** Load that can still be promised: firm capacity over the required margin, less promises. */
  public double headroomMegawatts(double promisedMegawatts) {
    return capacity.megawatts() / (1 + requiredMargin())
        - load.other().peakMegawatts()
        - load.other().datacenterMegawatts()
        - promisedMegawatts;
  }

  /** Large load it can connect in a year, MW. */
  public double connectionRate(UtilitySettings settings) {
    return connections.megawattsPerYear(permitting(), settings);
  }

  /** What the state does to the rate of connections. */
  private double permitting() {
    return moratorium ? 0 : permittingSpeed;
  }

  /** Months a new request would wait at the present rate. */
  public double queueMonths(UtilitySettings settings) {
    return connections.queueMonths(permitting(), settings);
  }

  /** Months a new flexible request would wait. */
  public double flexibleQueueMonths(int month, UtilitySettings settings) {
    return connections.flexibleQueueMonths(month, permitting(), settings);
  }

  /** Flexible load that can still be asked for, MW. */
  public double flexibleRoomMegawatts(int month, UtilitySettings settings) {
    return moratorium || !settings.flexible().isOffered(month)
        ? 0
        : flexible().roomMegawatts(load.other().peakMegawatts(), settings.flexible());
  }

  /** Share of its energy that a flexible load must expect to lose. */
  public double flexibleCurtailment() {
    return flexible()
        .expectedCurtailment(missingAtPeak() + flexible().grantedMegawatts(), load.peakMegawatts());
  }

  /**
   * Grants flexible connections for a month; they take nothing of the firm headroom.
   *
   * @return megawatts granted
   */
  public double connectFlexible(int month, ConnectionQueue.Grant grant, UtilitySettings settings) {
    return connections.connectFlexible(
        month, load.other().peakMegawatts(), permitting(), grant, settings);
  }

  /** Price of the mean megawatt-hour that AI uses here: tariff and plant on site, USD/MWh. */
  public double meanPowerPrice() {
    double onsite = load.onsiteShare();
    return (1 - onsite) * gridPrice() + onsite * onsiteUsdPerMegawattHour;
  }

  /** What a data centre pays the utility for what it draws, USD/MWh: tariff and commitment. */
  public double gridPrice() {
    return tariff * commitmentCharge;
  }

  /** What is missing at the peak of firm load in this month, MW. */
  private double missingAtPeak() {
    return Math.max(
        0, load.peakMegawatts() * (1 + OPERATING_RESERVE) - capacity.availableMegawatts());
  }

  /**
   * Sheds load where plants lack capacity at the peak: flexible connections first, then everybody
   * in proportion.
   */
  public void curtail() {
    double flexibleLoad = load.flexibleMegawatts();
    double firmPeak = load.peakMegawatts();
    double missing =
        load.aiMegawatts <= 0
            ? 0
            : (firmPeak + flexibleLoad) * (1 + OPERATING_RESERVE) - capacity.availableMegawatts();
    double firmAi = Math.max(0, load.gridAiMegawatts() - flexibleLoad);
    curtailedMegawatts = curtailment.shed(missing, flexibleLoad, firmPeak, firmAi);
    curtailedShare = curtailedMegawatts > 0 ? curtailedMegawatts / load.aiMegawatts : 0;
  }

  /** Mean load of AI data centres that is shed this month, MW. */
  public double curtailedMegawatts() {
    return curtailedMegawatts;
  }

  /** Of the time of AI capacity, the share that is shed this month. */
  public double curtailedShare() {
    return curtailedShare;
  }

  /** Share of the month in which load on flexible connections is shed, 0-1. */
  public double flexibleCurtailedShare() {
    return curtailment.flexibleShare();
  }

  /** Share of the month in which load on firm connections is shed, 0-1. */
  public double firmCurtailedShare() {
    return curtailment.firmShare();
  }

  /**
   * Works the queue for a month.
   *
   * @param promisedMegawatts AI load connected or promised, MW
   */
  public void connect(
      int month, double promisedMegawatts, ConnectionQueue.Grant grant, UtilitySettings settings) {
    connections.connect(month, headroomMegawatts(promisedMegawatts), permitting(), grant, settings);
  }

  /** Trend of load from everything that is not a data centre, and of data centres without AI. */
  public void growOtherLoad(double datacenterGrowthPerYear, UtilitySettings settings) {
    load.other().grow(datacenterGrowthPerYear, settings);
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
    capacity.completePlants(month, coalExitPerMonth);
  }

  /** The ability to connect grows with the pressure of requests, never below a floor. */
  public void growConnections(double freeMegawatts, UtilitySettings settings) {
    connections.grow(freeMegawatts, permittingSpeed, settings);
  }

  /** Reads the supply curve and sets the tariff. */
  public void price(int month, UtilitySettings settings) {
    carbonPriceInForce =
        carbonPrice * settings.carbonPriceMultiplier() + settings.carbonPriceAdder();
    coalExitPerMonth = settings.coalExit().perMonth(carbonPriceInForce);
    tariff =
        tariffRule.set(load.peakMegawatts(), reserveMargin(), carbonPriceInForce, stress, settings);
    commitmentCharge = commitment.charge(month, settings);
    carbonIntensity = Math.max(0, mixIntensity() + intensityBeyondPlants);
  }

  /** Marginal cost of energy when the tariff was set last, USD/MWh. */
  public double supplyCostUsdPerMegawattHour() {
    return tariffRule.supplyCost();
  }

  /** Carbon price in force, USD a tonne, with the scenario's multiplier and adder. */
  public double carbonPriceInForce() {
    return carbonPriceInForce;
  }

  /** Carbon intensity of the area's generation, grams of CO2 a kWh. */
  public double carbonIntensity() {
    return carbonIntensity;
  }

  /** Emissions of the grid's electricity for AI this month, tonnes of CO2 a year. */
  public double gridEmissionsTonnesPerYear() {
    return load.gridAiMegawatts() * Hours.THOUSANDS_A_YEAR * carbonIntensity;
  }

  /** Emissions of plant on site this month, tonnes of CO2 a year. */
  public double onsiteEmissionsTonnesPerYear() {
    return load.onsiteMegawatts * Hours.THOUSANDS_A_YEAR * onsiteIntensity;
  }

  /** Levelised cost of a technology here, USD/MWh, at the utility's cost of capital. */
  public double levelisedCost(int technology, int month, UtilitySettings settings) {
    return planner.levelisedCost(technology, month, carbonPriceInForce, settings);
  }

  /** Overnight cost of a technology here, USD a kW. */
  public double capexUsdPerKilowatt(int technology, int month, UtilitySettings settings) {
    return planner.capex(technology, month, settings);
  }

  /**
   * Orders a plant for an operator's contract, within what may be built in the year.
   *
   * @param megawatts rating wanted
   * @return rating ordered
   */
  public double orderContracted(
      int technology, double megawatts, int month, UtilitySettings settings) {
    return planner.orderContracted(
        technology, megawatts, month, load.other().peakMegawatts(), settings);
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
    double missing =
        need.megawatts(
            month,
            load.other(),
            promisedMegawatts,
            queue().waitingMegawatts(),
            capacity.megawatts(),
            settings);
    double supplyCost = tariffRule.supplyCost();
    if (missing > 0) {
      planner.order(
          month,
          missing,
          load.other().peakMegawatts(),
          supplyCost,
          carbonPriceInForce,
          log,
          settings);
    }
    energy.order(month, supplyCost, load.averageMegawatts(), carbonPriceInForce, log, settings);
  }
}
