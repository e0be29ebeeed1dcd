package org.inferencefrontier.model;

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

  private final FrontierModel model;
  private final WorldIndex index;
  private final World world;

  Genesis(FrontierModel model) {
    this.model = model;
    this.index = model.index;
    this.world = index.world();
  }

  void populate() {
    int areas = index.areaCount();
    model.vendors = new Vendor[world.vendors().size()];
    for (int v = 0; v < model.vendors.length; v++) {
      model.vendors[v] = new Vendor(v, world.vendors().get(v));
    }
    populateChips();
    int chips = model.chips.capacity();
    model.operators = new Operator[world.operators().size()];
    for (int o = 0; o < model.operators.length; o++) {
      OperatorProfile profile = world.operators().get(o);
      int home = index.state(profile.home());
      model.operators[o] = new Operator(o, profile, home, index.marketOfState(home), areas, chips);
      model.operators[o].drawBias(model.streams, model.settings.operator());
    }
    model.capacity =
        new Capacity(
            model.operators.length, areas, world.states().size(), model.vendors.length, chips);
    model.ledger = new Ledger(chips, areas);
    model.fleet = newFleet();
    populateFoundries();
    populateStates();
    model.demand = new InferenceDemand(index, model.settings.demand());
    model.devices = new EdgeDevices(model);
    model.deviceChoice = new DeviceChoice(model);
    model.serving = new ServingRecord(model);
    model.markets = new ComputeMarket[WorldIndex.MARKETS];
    for (int m = 0; m < WorldIndex.MARKETS; m++) {
      model.markets[m] = new ComputeMarket(Capacity.USES * chips, model.settings.market());
    }
    model.familiarity = new Familiarity(model.vendors.length);
    model.merchantSpend = new MerchantSpend();
    double[] aiMegawatts = populateFleet();
    model.familiarity.start();
    model.utilities = new Utility[areas];
    PlantRegister plants = new PlantRegister(world.technologies(), areas);
    for (int a = 0; a < areas; a++) {
      model.utilities[a] =
          new Utility(
              a,
              Turns.month(model.streams, "utility turn", world.utilities().get(a).id()),
              world.utilities().get(a),
              world.areas().get(a),
              index.countryOfArea(a),
              index.stateOfArea(a),
              plants,
              model.operators.length,
              aiMegawatts[a] * INITIAL_LOAD);
    }
    Speculation.spread(world, model.utilities);
    grantInitialPower();
    for (Utility utility : model.utilities) {
      utility.begin(model.ledger.granted[utility.index()], model.settings.utility());
    }
    populateLabs();
    model.providers = new ProviderMarket(model);
    startVendors();
  }

  private void populateChips() {
    List<Accelerator> catalogue = world.accelerators();
    model.chips = new ChipTable(catalogue.size() + GENERATED_CHIPS);
    for (Accelerator accelerator : catalogue) {
      // Custom silicon to come is a plan of its programme.
      if (!OwnChips.isPlan(accelerator)) {
        model.chips.add(chip(model, model.chips.count(), accelerator));
      }
    }
  }

  /** A chip of the catalogue. */
  static Chip chip(FrontierModel model, int position, Accelerator accelerator) {
    WorldIndex index = model.index;
    int vendor = index.vendor(accelerator.vendor());
    return Chip.of(
        position,
        accelerator,
        vendor,
        index.findOperator(accelerator.customer()),
        index.foundry(accelerator.foundry()),
        index.world().vendors().get(vendor).systemRevenueMultiple(),
        model.settings.vendor());
  }

  private void populateFoundries() {
    model.memory = new MemorySupply[Route.values().length];
    for (Route route : Route.values()) {
      model.memory[route.ordinal()] = new MemorySupply(model.settings.foundry().memory(route));
    }
    model.foundries = new Foundry[world.foundries().size()];
    for (int f = 0; f < model.foundries.length; f++) {
      FoundryProfile profile = world.foundries().get(f);
      model.foundries[f] = new Foundry(f, profile, model.vendors.length);
      for (int v = 0; v < model.vendors.length; v++) {
        VendorProfile vendor = world.vendors().get(v);
        model.foundries[f].book(v, vendor.prebookedPackaging().getOrDefault(profile.id(), 0.0));
      }
    }
  }

  private void populateStates() {
    int count = world.states().size();
    model.policy = new PolicyBook(count);
    model.policyLedger = new PolicyLedger(count);
    String[] areas = world.areas().stream().map(area -> area.id()).toArray(String[]::new);
    model.stateView = new StateView(count, areas.length, areas);
    model.states = new StateAgent[count];
    for (int s = 0; s < count; s++) {
      StateProfile profile = world.states().get(s);
      model.states[s] = new StateAgent(s, profile, index.areasOfState(s));
      StateProfile.Policies policies = profile.initialPolicies();
      model.policy.setResidency(s, policies.residencyShare());
      model.policy.setSubsidy(s, policies.subsidyShare());
      model.policy.setPermitting(s, policies.permittingSpeed());
      model.policy.setCarbonPrice(s, index.countryOfState(s).carbonPriceUsdPerTonne());
      for (int area : index.areasOfState(s)) {
        model.stateView.moratorium[area] = policies.moratorium();
      }
      for (int other = 0; other < s; other++) {
        model.policy.setAlignment(s, other, initialAlignment(profile, world.states().get(other)));
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
    Capacity capacity = model.capacity;
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
    for (Operator operator : model.operators) {
      OperatorProfile profile = operator.profile();
      for (Map.Entry<String, Double> holding : sorted(profile.initialFleet())) {
        int chip = chipIndex(holding.getKey());
        for (Map.Entry<String, Double> place : sorted(profile.sites())) {
          int area = index.area(place.getKey());
          double units = holding.getValue() * place.getValue();
          model.ledger.initial[chip] += units;
          model.familiarity.bought(operator, model.chips.get(chip), units);
          place(operator, area, SitePower.TRAINING, chip, units * TRAINING_CAMPUS_SHARE);
          place(operator, area, SitePower.INFERENCE, chip, units * (1 - TRAINING_CAMPUS_SHARE));
          megawatts[area] += units * facilityMegawatts(chip, area);
        }
      }
    }
    return megawatts;
  }

  private void place(Operator operator, int area, int use, int chip, double units) {
    model.fleet.add(
        model.capacity.site(operator.index(), area, use),
        chip,
        units,
        model.chips.get(chip).kilowatts(),
        -MEAN_AGE_MONTHS);
    double megawatts = units * facilityMegawatts(chip, area);
    operator.power().energise(area * Capacity.USES + use, megawatts);
    operator.power().use(area * Capacity.USES + use, megawatts);
    model.ledger.granted[area] += megawatts;
  }

  private double facilityMegawatts(int chip, int area) {
    return model.chips.get(chip).kilowatts()
        / 1000
        * index.countryOfArea(area).powerUsageEffectiveness();
  }

  private static List<Map.Entry<String, Double>> sorted(Map<String, Double> map) {
    return map.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }

  private int chipIndex(String id) {
    for (int c = 0; c < model.chips.count(); c++) {
      if (model.chips.get(c).id().equals(id)) {
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
    int buildMonths = model.settings.operator().stages().worksMonths();
    double[] presence = new double[model.operators.length];
    for (int area = 0; area < index.areaCount(); area++) {
      double yearly =
          world.utilities().get(area).connectionMegawattsPerYear()
              * model.settings.utility().connectionMultiplier();
      String id = world.areas().get(area).id();
      double total = 0;
      for (Operator operator : model.operators) {
        presence[operator.index()] = presence(operator, id);
        total += presence[operator.index()];
      }
      if (total <= 0 || yearly <= 0) {
        continue;
      }
      for (Operator operator : model.operators) {
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
        model.ledger.granted[area] += share * yearly * (FREE_YEARS + PIPELINE_YEARS);
        for (int use = 0; use < Capacity.USES; use++) {
          model
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
    model.labs = new Lab[world.labs().size()];
    for (int l = 0; l < model.labs.length; l++) {
      LabProfile profile = world.labs().get(l);
      double[] partners = new double[model.operators.length];
      for (Map.Entry<String, Double> partner : profile.partners().entrySet()) {
        partners[index.findOperator(partner.getKey())] = partner.getValue();
      }
      int home = index.state(profile.home());
      model.labs[l] =
          new Lab(
              l,
              profile,
              home,
              index.marketOfState(home),
              index.findOperator(profile.owner()),
              partners);
    }
  }

  /** Vendors start with the share and the run rate of what was sold before 2023. */
  private void startVendors() {
    double[] installed = new double[model.vendors.length];
    double[] byMarket = new double[WorldIndex.MARKETS];
    for (int c = 0; c < model.chips.count(); c++) {
      Chip chip = model.chips.get(c);
      double h100e = model.ledger.initial[c] * chip.peakH100e();
      installed[chip.vendor()] += h100e;
      byMarket[routeMarket(chip)] += h100e;
    }
    for (int v = 0; v < model.vendors.length; v++) {
      int market = index.marketOfState(index.state(world.vendors().get(v).home()));
      double share = byMarket[market] <= 0 ? 0 : installed[v] / byMarket[market];
      model.vendors[v].startWith(share, installed[v] * 0.06, installed[v]);
    }
  }

  private int routeMarket(Chip chip) {
    return index.marketOfState(index.state(world.vendors().get(chip.vendor()).home()));
  }
}
