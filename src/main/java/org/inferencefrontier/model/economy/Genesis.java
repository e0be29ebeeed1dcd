package org.inferencefrontier.model.economy;

import java.util.List;
import java.util.Map;
import org.inferencefrontier.agent.foundry.Foundry;
import org.inferencefrontier.agent.foundry.MemorySupply;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.Fleet;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.state.AlignmentSettings;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.state.PolicyLedger;
import org.inferencefrontier.agent.state.StateAgent;
import org.inferencefrontier.agent.state.StateView;
import org.inferencefrontier.agent.utility.PlantRegister;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.profile.Bloc;
import org.inferencefrontier.world.profile.FoundryProfile;
import org.inferencefrontier.world.profile.LabProfile;
import org.inferencefrontier.world.profile.OperatorProfile;
import org.inferencefrontier.world.profile.Route;
import org.inferencefrontier.world.profile.StateProfile;
import org.inferencefrontier.world.profile.VendorProfile;
import org.inferencefrontier.world.technology.Accelerator;

/** Builds the agents as they stand in January 2023. */
final class Genesis {
  /** Room for generated chips beyond the catalogue. */
  private static final int GENERATED_CHIPS = 320;

  private final Economy economy;
  private final WorldIndex index;
  private final World world;

  Genesis(Economy economy) {
    this.economy = economy;
    this.index = economy.index;
    this.world = index.world();
  }

  void populate() {
    int areas = index.areaCount();
    populateVendors();
    populateChips();
    int chips = economy.chips.capacity();
    populateOperators(areas, chips);
    economy.capacity =
        new Capacity(
            economy.operators.length, areas, world.states().size(), economy.vendors.length, chips);
    economy.ledger = new Ledger(chips, areas);
    economy.fleet = newFleet();
    populateFoundries();
    populateStates();
    economy.demand = new InferenceDemand(index, economy.settings.demand());
    economy.devices = new EdgeDevices(economy);
    economy.deviceChoice = new DeviceChoice(economy);
    economy.serving = new ServingRecord(economy);
    economy.markets = new ComputeMarket[WorldIndex.MARKETS];
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      economy.markets[m] = new ComputeMarket(Capacity.USES * chips, economy.settings.market());
    }
    economy.familiarity = new Familiarity(economy.vendors.length);
    economy.merchantSpend = new MerchantSpend();
    double[] aiMegawatts = populateFleet();
    economy.familiarity.start();
    populateUtilities(aiMegawatts);
    Speculation.spread(world, economy.utilities);
    new InitialPower(economy).grant();
    for (Utility utility : economy.utilities) {
      utility.begin(economy.ledger.granted[utility.index()], economy.settings.utility());
    }
    populateLabs();
    economy.providers = new ProviderMarket(economy);
    startVendors();
  }

  private void populateVendors() {
    economy.vendors = new Vendor[world.vendors().size()];
    for (int v = 0; v < economy.vendors.length; v++) {
      economy.vendors[v] = new Vendor(v, world.vendors().get(v));
    }
  }

  private void populateOperators(int areas, int chips) {
    economy.operators = new Operator[world.operators().size()];
    for (int o = 0; o < economy.operators.length; o++) {
      OperatorProfile profile = world.operators().get(o);
      int home = index.state(profile.home());
      economy.operators[o] =
          new Operator(o, profile, home, index.marketOfState(home), areas, chips);
      economy.operators[o].drawBias(economy.streams, economy.settings.operator());
    }
  }

  /**
   * The utilities of all areas, before they note what stood in January 2023.
   *
   * @param aiMegawatts rated facility megawatts of the running fleet by area
   */
  private void populateUtilities(double[] aiMegawatts) {
    economy.utilities = new Utility[aiMegawatts.length];
    PlantRegister plants = new PlantRegister(world.technologies(), aiMegawatts.length);
    for (int a = 0; a < aiMegawatts.length; a++) {
      economy.utilities[a] =
          new Utility(
              a,
              Turns.month(economy.streams, "utility turn", world.utilities().get(a).id()),
              world.utilities().get(a),
              world.areas().get(a),
              index.countryOfArea(a),
              index.stateOfArea(a),
              plants,
              economy.operators.length,
              aiMegawatts[a] * economy.settings.utility().meanDraw(),
              economy.settings.utility());
    }
  }

  private void populateChips() {
    List<Accelerator> catalogue = world.accelerators();
    economy.chips = new ChipTable(catalogue.size() + GENERATED_CHIPS);
    for (Accelerator accelerator : catalogue) {
      // Custom silicon to come is a plan of its programme.
      if (!ChipCatalogue.isPlan(economy, accelerator)) {
        economy.chips.add(ChipCatalogue.chip(economy, economy.chips.count(), accelerator));
      }
    }
  }

  private void populateFoundries() {
    economy.memory = new MemorySupply[Route.values().length];
    for (Route route : Route.values()) {
      economy.memory[route.ordinal()] = new MemorySupply(route, economy.settings.foundry());
    }
    economy.foundries = new Foundry[world.foundries().size()];
    for (int f = 0; f < economy.foundries.length; f++) {
      FoundryProfile profile = world.foundries().get(f);
      economy.foundries[f] = new Foundry(f, profile, economy.vendors.length);
      for (int v = 0; v < economy.vendors.length; v++) {
        VendorProfile vendor = world.vendors().get(v);
        economy.foundries[f].book(v, vendor.prebookedPackaging().getOrDefault(profile.id(), 0.0));
      }
    }
  }

  private void populateStates() {
    int count = world.states().size();
    economy.policy = new PolicyBook(count);
    economy.policyLedger = new PolicyLedger(count);
    String[] areas = world.areas().stream().map(area -> area.id()).toArray(String[]::new);
    economy.stateView = new StateView(count, areas.length, areas);
    economy.states = new StateAgent[count];
    for (int s = 0; s < count; s++) {
      StateProfile profile = world.states().get(s);
      economy.states[s] = new StateAgent(s, profile, index.areasOfState(s), index.hasFoundry(s));
      StateProfile.Policies policies = profile.initialPolicies();
      economy.policy.setResidency(s, policies.residencyShare());
      economy.policy.setSubsidy(s, policies.subsidyShare());
      economy.policy.setPermitting(s, policies.permittingSpeed());
      economy.policy.setCarbonPrice(s, index.countryOfState(s).carbonPriceUsdPerTonne());
      for (int area : index.areasOfState(s)) {
        economy.stateView.moratorium[area] = policies.moratorium();
      }
      for (int other = 0; other < s; other++) {
        economy.policy.setAlignment(s, other, initialAlignment(profile, world.states().get(other)));
      }
    }
  }

  /** A listed pair has its figure; others follow the blocs. */
  private double initialAlignment(StateProfile one, StateProfile other) {
    Double listed = one.alignment().get(other.id());
    if (listed == null) {
      listed = other.alignment().get(one.id());
    }
    if (listed != null) {
      return listed;
    }
    AlignmentSettings alignment = economy.settings.state().alignment();
    if (one.bloc() == other.bloc()) {
      return one.bloc() == Bloc.NON_ALIGNED ? alignment.nonAligned() : alignment.withinBloc();
    }
    boolean opposed = one.bloc() != Bloc.NON_ALIGNED && other.bloc() != Bloc.NON_ALIGNED;
    return opposed ? alignment.opposedBlocs() : alignment.other();
  }

  /** A holder for each operator, use and compute market. */
  private Fleet newFleet() {
    Capacity capacity = economy.capacity;
    int[] holderOfSite = new int[capacity.siteTraining.length];
    int[] stateOfSite = new int[capacity.siteTraining.length];
    for (int site = 0; site < holderOfSite.length; site++) {
      int holder = capacity.operatorOf(site) * Capacity.USES + capacity.useOf(site);
      int area = capacity.areaOf(site);
      holderOfSite[site] = holder * WorldIndex.MARKETS + index.marketOfArea(area);
      stateOfSite[site] = index.stateOfArea(area);
    }
    return new Fleet(holderOfSite, stateOfSite);
  }

  /** Places the running fleet and returns its rated facility megawatts by area. */
  private double[] populateFleet() {
    double[] megawatts = new double[index.areaCount()];
    double trainingShare = economy.settings.start().trainingShare();
    for (Operator operator : economy.operators) {
      OperatorProfile profile = operator.profile();
      for (Map.Entry<String, Double> holding : sorted(profile.initialFleet())) {
        int chip = chipIndex(holding.getKey());
        for (Map.Entry<String, Double> place : sorted(profile.sites())) {
          int area = index.area(place.getKey());
          double units = holding.getValue() * place.getValue();
          economy.ledger.initial[chip] += units;
          economy.familiarity.bought(operator, economy.chips.get(chip), units);
          place(operator, area, SitePower.TRAINING, chip, units * trainingShare);
          place(operator, area, SitePower.INFERENCE, chip, units * (1 - trainingShare));
          megawatts[area] += units * facilityMegawatts(chip, area);
        }
      }
    }
    return megawatts;
  }

  private void place(Operator operator, int area, int use, int chip, double units) {
    economy.fleet.add(
        economy.capacity.site(operator.index(), area, use),
        chip,
        units,
        economy.chips.get(chip).kilowatts(),
        -economy.settings.start().fleetAgeMonths());
    double megawatts = units * facilityMegawatts(chip, area);
    operator.power().energise(area * Capacity.USES + use, megawatts);
    operator.power().use(area * Capacity.USES + use, megawatts);
    economy.ledger.granted[area] += megawatts;
  }

  private double facilityMegawatts(int chip, int area) {
    return economy.chips.get(chip).kilowatts()
        / 1000
        * index.countryOfArea(area).powerUsageEffectiveness();
  }

  private static List<Map.Entry<String, Double>> sorted(Map<String, Double> map) {
    return map.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }

  private int chipIndex(String id) {
    for (int c = 0; c < economy.chips.count(); c++) {
      if (economy.chips.get(c).id().equals(id)) {
        return c;
      }
    }
    throw new IllegalArgumentException("no accelerator " + id);
  }

  private void populateLabs() {
    economy.labs = new Lab[world.labs().size()];
    for (int l = 0; l < economy.labs.length; l++) {
      LabProfile profile = world.labs().get(l);
      double[] partners = new double[economy.operators.length];
      for (Map.Entry<String, Double> partner : profile.partners().entrySet()) {
        partners[index.findOperator(partner.getKey())] = partner.getValue();
      }
      int home = index.state(profile.home());
      int market = index.marketOfState(home);
      economy.labs[l] =
          new Lab(
              l,
              profile,
              home,
              market,
              index.findOperator(profile.owner()),
              contest(market),
              partners);
    }
  }

  /**
   * Sum of s(1-s) over the laboratories' shares of the files, times the part of that of a market's
   * laboratories which is for use that they serve themselves; 1 if there is nobody to win from.
   */
  private double contest(int market) {
    double all = 0;
    double ofMarket = 0;
    double servedThemselves = 0;
    for (LabProfile profile : world.labs()) {
      double wins = profile.initialMarketShare() * (1 - profile.initialMarketShare());
      all += wins;
      if (index.marketOfState(index.state(profile.home())) == market) {
        ofMarket += wins;
        servedThemselves += Lab.servedItself(profile, economy.settings.lab()) * wins;
      }
    }
    return servedThemselves > 0 ? all * servedThemselves / ofMarket : 1;
  }

  /** Vendors start with the share and the run rate of what was sold before 2023. */
  private void startVendors() {
    double shipmentRate = economy.settings.start().shipmentRate();
    double[] installed = new double[economy.vendors.length];
    double[] byMarket = new double[WorldIndex.MARKETS];
    for (int c = 0; c < economy.chips.count(); c++) {
      Chip chip = economy.chips.get(c);
      double h100e = economy.ledger.initial[c] * chip.peakH100e();
      installed[chip.vendor()] += h100e;
      byMarket[index.marketOfVendor(chip.vendor())] += h100e;
    }
    for (int v = 0; v < economy.vendors.length; v++) {
      int market = index.marketOfVendor(v);
      double share = byMarket[market] <= 0 ? 0 : installed[v] / byMarket[market];
      economy.vendors[v].startWith(share, installed[v] * shipmentRate, installed[v]);
    }
  }
}
