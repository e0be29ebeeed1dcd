package org.inferencefrontier.model.economy;

import java.util.List;
import java.util.Map;
import org.inferencefrontier.agent.foundry.Foundry;
import org.inferencefrontier.agent.foundry.MemorySupply;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.Fleet;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.state.PolicyLedger;
import org.inferencefrontier.agent.state.StateAgent;
import org.inferencefrontier.agent.state.StateView;
import org.inferencefrontier.agent.utility.PlantRegister;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.agent.vendor.Chip;
import org.inferencefrontier.agent.vendor.ChipTable;
import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.world.Accelerator;
import org.inferencefrontier.world.Bloc;
import org.inferencefrontier.world.FoundryProfile;
import org.inferencefrontier.world.LabProfile;
import org.inferencefrontier.world.OperatorProfile;
import org.inferencefrontier.world.Route;
import org.inferencefrontier.world.StateProfile;
import org.inferencefrontier.world.VendorProfile;
import org.inferencefrontier.world.World;

/** Builds the agents as they stand in January 2023. */
final class Genesis {
  /** Room for generated chips beyond the catalogue. */
  private static final int GENERATED_CHIPS = 320;

  /** Share of the running fleet on training campuses at the start. */
  private static final double TRAINING_CAMPUS_SHARE = 0.55;

  /** Mean age of the fleet at the start, months. */
  private static final double MEAN_AGE_MONTHS = 14;

  /** Power of the running fleet actually drawn at the start, share of rated. */
  private static final double INITIAL_LOAD = 0.6;

  /** Years of connections that stand granted and free, and under construction, at the start. */
  private static final double FREE_YEARS = 0.35;

  private static final double PIPELINE_YEARS = 1.0;

  private static final int STUDIED_MONTHS = 36;

  /** Years of connections that wait in the queue at the start, already studied. */
  private static final double QUEUED_YEARS = 0.8;

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
    economy.vendors = new Vendor[world.vendors().size()];
    for (int v = 0; v < economy.vendors.length; v++) {
      economy.vendors[v] = new Vendor(v, world.vendors().get(v));
    }
    populateChips();
    int chips = economy.chips.capacity();
    economy.operators = new Operator[world.operators().size()];
    for (int o = 0; o < economy.operators.length; o++) {
      OperatorProfile profile = world.operators().get(o);
      int home = index.state(profile.home());
      economy.operators[o] =
          new Operator(o, profile, home, index.marketOfState(home), areas, chips);
      economy.operators[o].drawBias(economy.streams, economy.settings.operator());
    }
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
    economy.utilities = new Utility[areas];
    PlantRegister plants = new PlantRegister(world.technologies(), areas);
    for (int a = 0; a < areas; a++) {
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
              aiMegawatts[a] * INITIAL_LOAD);
    }
    Speculation.spread(world, economy.utilities);
    grantInitialPower();
    for (Utility utility : economy.utilities) {
      utility.begin(economy.ledger.granted[utility.index()], economy.settings.utility());
    }
    populateLabs();
    economy.providers = new ProviderMarket(economy);
    startVendors();
  }

  private void populateChips() {
    List<Accelerator> catalogue = world.accelerators();
    economy.chips = new ChipTable(catalogue.size() + GENERATED_CHIPS);
    for (Accelerator accelerator : catalogue) {
      // Custom silicon to come is a plan of its programme.
      if (!ChipCatalogue.isPlan(accelerator)) {
        economy.chips.add(ChipCatalogue.chip(economy, economy.chips.count(), accelerator));
      }
    }
  }

  private void populateFoundries() {
    economy.memory = new MemorySupply[Route.values().length];
    for (Route route : Route.values()) {
      economy.memory[route.ordinal()] = new MemorySupply(economy.settings.foundry().memory(route));
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
      economy.states[s] = new StateAgent(s, profile, index.areasOfState(s));
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
  private static double initialAlignment(StateProfile one, StateProfile other) {
    Double listed = one.alignment().get(other.id());
    if (listed == null) {
      listed = other.alignment().get(one.id());
    }
    if (listed != null) {
      return listed;
    }
    if (one.bloc() == other.bloc()) {
      return one.bloc() == Bloc.NON_ALIGNED ? 0.2 : 0.6;
    }
    boolean opposed = one.bloc() != Bloc.NON_ALIGNED && other.bloc() != Bloc.NON_ALIGNED;
    return opposed ? -0.4 : 0.1;
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
    for (Operator operator : economy.operators) {
      OperatorProfile profile = operator.profile();
      for (Map.Entry<String, Double> holding : sorted(profile.initialFleet())) {
        int chip = chipIndex(holding.getKey());
        for (Map.Entry<String, Double> place : sorted(profile.sites())) {
          int area = index.area(place.getKey());
          double units = holding.getValue() * place.getValue();
          economy.ledger.initial[chip] += units;
          economy.familiarity.bought(operator, economy.chips.get(chip), units);
          place(operator, area, SitePower.TRAINING, chip, units * TRAINING_CAMPUS_SHARE);
          place(operator, area, SitePower.INFERENCE, chip, units * (1 - TRAINING_CAMPUS_SHARE));
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
        -MEAN_AGE_MONTHS);
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

  /**
   * Power that was granted before 2023 and stands free or is being built, shared among operators by
   * their open orders and where they are.
   */
  private void grantInitialPower() {
    int buildMonths = economy.settings.operator().stages().worksMonths();
    double[] presence = new double[economy.operators.length];
    for (int area = 0; area < index.areaCount(); area++) {
      double yearly =
          world.utilities().get(area).connectionMegawattsPerYear()
              * economy.settings.utility().connectionMultiplier();
      String id = world.areas().get(area).id();
      double total = 0;
      for (Operator operator : economy.operators) {
        presence[operator.index()] = presence(operator, id);
        total += presence[operator.index()];
      }
      if (total <= 0 || yearly <= 0) {
        continue;
      }
      for (Operator operator : economy.operators) {
        double share = presence[operator.index()] / total;
        if (share <= 0) {
          continue;
        }
        for (int use = 0; use < Capacity.USES; use++) {
          int site = area * Capacity.USES + use;
          operator.power().energise(site, share * yearly * FREE_YEARS / Capacity.USES);
          for (int m = 1; m <= buildMonths; m++) {
            operator
                .power()
                .build(site, share * yearly * PIPELINE_YEARS / Capacity.USES / buildMonths, 0, m);
          }
        }
        economy.ledger.granted[area] += share * yearly * (FREE_YEARS + PIPELINE_YEARS);
        for (int use = 0; use < Capacity.USES; use++) {
          economy
              .utilities[area]
              .queue()
              .request(
                  operator.index(),
                  use,
                  share * yearly * QUEUED_YEARS / Capacity.USES,
                  -STUDIED_MONTHS);
        }
      }
    }
  }

  private static double presence(Operator operator, String area) {
    double here = operator.profile().sites().getOrDefault(area, 0.0);
    double weight =
        operator.profile().openOrdersH100e()
            + 1000 * operator.profile().finance().initialOrderUsdBillionsPerQuarter();
    return here * weight;
  }

  private void populateLabs() {
    economy.labs = new Lab[world.labs().size()];
    double contest = contest();
    for (int l = 0; l < economy.labs.length; l++) {
      LabProfile profile = world.labs().get(l);
      double[] partners = new double[economy.operators.length];
      for (Map.Entry<String, Double> partner : profile.partners().entrySet()) {
        partners[index.findOperator(partner.getKey())] = partner.getValue();
      }
      int home = index.state(profile.home());
      economy.labs[l] =
          new Lab(
              l,
              profile,
              home,
              index.marketOfState(home),
              index.findOperator(profile.owner()),
              contest,
              partners);
    }
  }

  /** Sum of s(1-s) over the laboratories' shares of the files; 1 if there is nobody to win from. */
  private double contest() {
    double sum = 0;
    for (LabProfile profile : world.labs()) {
      sum += profile.initialMarketShare() * (1 - profile.initialMarketShare());
    }
    return sum > 0 ? sum : 1;
  }

  /** Vendors start with the share and the run rate of what was sold before 2023. */
  private void startVendors() {
    double[] installed = new double[economy.vendors.length];
    double[] byMarket = new double[WorldIndex.MARKETS];
    for (int c = 0; c < economy.chips.count(); c++) {
      Chip chip = economy.chips.get(c);
      double h100e = economy.ledger.initial[c] * chip.peakH100e();
      installed[chip.vendor()] += h100e;
      byMarket[routeMarket(chip)] += h100e;
    }
    for (int v = 0; v < economy.vendors.length; v++) {
      int market = index.marketOfState(index.state(world.vendors().get(v).home()));
      double share = byMarket[market] <= 0 ? 0 : installed[v] / byMarket[market];
      economy.vendors[v].startWith(share, installed[v] * 0.06, installed[v]);
    }
  }

  private int routeMarket(Chip chip) {
    return index.marketOfState(index.state(world.vendors().get(chip.vendor()).home()));
  }
}
