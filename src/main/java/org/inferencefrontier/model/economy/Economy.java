package org.inferencefrontier.model.economy;

import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.RandomStreams;
import org.inferencefrontier.agent.Reason;
import org.inferencefrontier.agent.foundry.Foundry;
import org.inferencefrontier.agent.foundry.MemorySupply;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.BuildStages;
import org.inferencefrontier.agent.operator.Fleet;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.state.PolicyLedger;
import org.inferencefrontier.agent.state.StateAgent;
import org.inferencefrontier.agent.state.StateView;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.model.settings.Settings;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.profile.Route;
import sim.engine.SimState;

/**
 * The economy as it stands in a month of a run: agents, markets, policies, the fleet and the books
 * that phases share, all drawn and built by {@link Genesis}. What happens to it in a month, and in
 * which order, is the model's, which extends it.
 */
public abstract class Economy extends SimState {
  private static final long serialVersionUID = 1L;

  final WorldIndex index;
  final RandomStreams streams;
  final DecisionLog log;
  final boolean check;

  private final RunParameters parameters;

  /** The parameters as they stand this month, by where they matter. */
  Settings settings;

  int month;

  // Set by the draw for the whole run: what was history stays history.
  final int firstDecidedMonth;

  Vendor[] vendors;
  Operator[] operators;
  Lab[] labs;
  StateAgent[] states;
  Utility[] utilities;
  Foundry[] foundries;

  /** By route. */
  MemorySupply[] memory;

  ChipTable chips;
  Fleet fleet;
  PolicyBook policy;
  PolicyLedger policyLedger;
  StateView stateView;
  InferenceDemand demand;
  EdgeDevices devices;
  DeviceChoice deviceChoice;
  ServingRecord serving;
  ProviderMarket providers;
  ComputeMarket[] markets;
  Capacity capacity;
  PoweredAreas poweredAreas;
  Ledger ledger;
  ExportRule exportRule;
  Curtailment curtailment;
  Familiarity familiarity;
  MerchantSpend merchantSpend;
  OwnServingCost ownServingCost;
  TokenPrices tokenPrices;
  Turns turns;
  final ValueLayers valueLayers = new ValueLayers();

  /**
   * Builds the world of January 2023.
   *
   * @param index the world's positions
   * @param draw parameter values of this run
   * @param seed the study's seed
   * @param run number of the run inside the study, from 0
   * @param check stop at the first breach of an accounting identity
   * @param log where decisions are kept
   */
  protected Economy(
      WorldIndex index, ParameterValues draw, long seed, int run, boolean check, DecisionLog log) {
    super(seed);
    this.index = index;
    this.streams = new RandomStreams(seed, run);
    this.check = check;
    this.log = log;
    this.parameters = new RunParameters(draw, index.world().scenario().changes());
    this.settings = Settings.from(draw);
    this.firstDecidedMonth = settings.start().firstDecidedMonth();
    new Genesis(this).populate();
    this.turns = new Turns(this);
    this.poweredAreas = new PoweredAreas(this);
    this.exportRule = new ExportRule(this);
    this.curtailment = new Curtailment(this);
    this.ownServingCost = new OwnServingCost(this);
    this.tokenPrices = new TokenPrices(this);
  }

  /**
   * Ends the month: layers are paid, identities are checked and the tick is counted.
   *
   * @throws IllegalStateException if identities are checked and one does not hold
   */
  protected final void endMonth() {
    valueLayers.close(this);
    if (check) {
      ledger.check(this);
    }
    month++;
  }

  /** Index of the merchant vendor that buyers of a compute market bought most of. */
  public int leadingVendor(int market) {
    double[] known = familiarity.inMarket(market);
    int best = 0;
    for (int v = 0; v < vendors.length; v++) {
      boolean larger = !vendors[best].isMerchant() || known[v] > known[best];
      if (larger && vendors[v].isMerchant()) {
        best = v;
      }
    }
    return best;
  }

  /** Mean switching cost of a market's operators by what they run, share of cost. */
  public double meanSwitchingCost(int market) {
    double sum = 0;
    double weight = 0;
    for (Operator operator : operators) {
      if (operator.market() == market) {
        sum += operator.capacityH100e * operator.profile().procurement().switchingCost();
        weight += operator.capacityH100e;
      }
    }
    return weight > 0 ? sum / weight : 0;
  }

  /** Log of the best laboratory's effective training compute, 0 in January 2023. */
  public double modelQuality() {
    double best = 1;
    for (Lab lab : labs) {
      best = Math.max(best, lab.effectiveCompute());
    }
    return Exponentials.log(best);
  }

  /** Applies the scenario's parameter changes of the month. */
  public void applyParameterChanges() {
    if (parameters.apply(month)) {
      settings = Settings.from(parameters.values());
    }
  }

  /** Value of a parameter as it stands now. */
  public double parameter(String name) {
    return parameters.values().get(name);
  }

  /**
   * Gives a parameter another value from the next month on, as a dated change of a scenario does. A
   * later change of the scenario goes over it. Call it between months only.
   *
   * @throws java.util.NoSuchElementException if there is no parameter of that name
   */
  public void setParameter(String name, double value) {
    parameters.set(name, value);
    settings = Settings.from(parameters.values());
  }

  // The getters below hand out the live arrays, for observers that read and never write: cloning
  // them for every indicator would allocate in the monthly step.

  /** Number of months simulated so far; after a step the next tick. */
  public int month() {
    return month;
  }

  /** Positions of everything in the world; the same for all runs. */
  public WorldIndex index() {
    return index;
  }

  /** Where decisions are kept. */
  public DecisionLog log() {
    return log;
  }

  /** Records one alternative of a decision of this month; asked only while the log is kept. */
  public void decided(
      String agent,
      String decision,
      String alternative,
      double score,
      boolean chosen,
      Reason reason) {
    log.record(new DecisionEntry(month, agent, decision, alternative, score, chosen, reason));
  }

  /** Streams of random numbers, by name. */
  public RandomStreams streams() {
    return streams;
  }

  /**
   * Tick of the first month that is no history: from it on designs, variants and states' policies
   * are decided, and not read from files.
   */
  public int firstDecidedMonth() {
    return firstDecidedMonth;
  }

  /** The run's parameters as they stand this month, by where they matter. */
  public Settings settings() {
    return settings;
  }

  /** Installed chips of all operators. */
  public Fleet fleet() {
    return fleet;
  }

  /** By route; see {@link #memory(Route)}. */
  public MemorySupply[] memory() {
    return memory;
  }

  /** What users ask of AI services. */
  public InferenceDemand demand() {
    return demand;
  }

  /** People's devices that can answer themselves. */
  public EdgeDevices devices() {
    return devices;
  }

  /** Which requests devices answer. */
  public DeviceChoice deviceChoice() {
    return deviceChoice;
  }

  /** Which laboratories users choose, at which prices. */
  public ProviderMarket providers() {
    return providers;
  }

  /** Where operators have power. */
  public PoweredAreas poweredAreas() {
    return poweredAreas;
  }

  /** The accounts of the run. */
  public Ledger ledger() {
    return ledger;
  }

  /** Which chips the law lets into which state. */
  public ExportRule exportRule() {
    return exportRule;
  }

  /** What machines stand still for want of power. */
  public Curtailment curtailment() {
    return curtailment;
  }

  /** What buyers are used to. */
  public Familiarity familiarity() {
    return familiarity;
  }

  /** What was spent on chips of merchants. */
  public MerchantSpend merchantSpend() {
    return merchantSpend;
  }

  /** When agents plan, and who comes first. */
  public Turns turns() {
    return turns;
  }

  /** By position, as in {@link WorldIndex}; so are the other agents. */
  public Vendor[] vendors() {
    return vendors;
  }

  /** By position. */
  public Operator[] operators() {
    return operators;
  }

  /** By position. */
  public Lab[] labs() {
    return labs;
  }

  /** By position. */
  public StateAgent[] states() {
    return states;
  }

  /** By area. */
  public Utility[] utilities() {
    return utilities;
  }

  /** By position. */
  public Foundry[] foundries() {
    return foundries;
  }

  /** High-bandwidth memory for the chips of a route. */
  public MemorySupply memory(Route route) {
    return memory[route.ordinal()];
  }

  /** By compute market: {@link WorldIndex#WEST}, {@link WorldIndex#CHINA}. */
  public ComputeMarket[] markets() {
    return markets;
  }

  /** Every chip that is or was announced. */
  public ChipTable chips() {
    return chips;
  }

  /** Policies in force. */
  public PolicyBook policy() {
    return policy;
  }

  /** Who changed which policy when and why. */
  public PolicyLedger policyLedger() {
    return policyLedger;
  }

  /** What states see when they review. */
  public StateView stateView() {
    return stateView;
  }

  /** Where compute stands and what it did this month. */
  public Capacity capacity() {
    return capacity;
  }

  /** Who served whom this month, how far away and at what cost. */
  public ServingRecord serving() {
    return serving;
  }

  /** What each layer of the business was paid this month. */
  public ValueLayers valueLayers() {
    return valueLayers;
  }

  /** Share of an operator's machines that stands still because its power is curtailed, 0-1. */
  public double curtailedShare(int operator) {
    return curtailment.ofOperator(operator);
  }

  /** Lead times of a site's stages. */
  public BuildStages stages() {
    return settings.operator().stages();
  }

  /** Months a new large-load request would wait in an area. */
  public double queueMonths(int area) {
    return utilities[area].queueMonths(settings.utility());
  }

  /** Share of a vendor's training throughput that users get. */
  public double trainingMaturity(int vendor) {
    return vendors[vendor].trainingMaturity(settings.vendor());
  }

  /** Share of a vendor's inference throughput that users get. */
  public double inferenceMaturity(int vendor) {
    return vendors[vendor].inferenceMaturity(settings.vendor());
  }

  /** What tokens cost. */
  public TokenPrices tokenPrices() {
    return tokenPrices;
  }

  /**
   * Effective training compute that would make a laboratory's models as good without thinking, over
   * that of the leader of January 2023.
   */
  public double labQuality(int lab) {
    return StrictMath.exp(labs[lab].quality(settings.reasoning().exchange()));
  }

  /** Compute of a laboratory's research and experiments, useful H100e. */
  public double researchCompute(int lab) {
    return labs[lab].researchCompute(settings.lab());
  }

  /**
   * Reads for each operator the cost of a useful hour of serving on the best own chip that it can
   * order over that on the best of its market's leading vendor, power at the market's mean tariff.
   *
   * @param ratios takes them, NaN without an own chip on sale
   * @param first where the first operator's is
   */
  public void readOwnServingCostRatios(double[] ratios, int first) {
    ownServingCost.read(ratios, first);
  }

  /** Compute of a request over a single pass. */
  public double reasoning() {
    return demand.reasoning();
  }
}
