package org.inferencefrontier.model.supply;

import java.io.Serializable;
import java.util.Arrays;
import org.inferencefrontier.agent.foundry.Foundry;
import org.inferencefrontier.agent.foundry.FoundrySettings;
import org.inferencefrontier.agent.foundry.MemorySupply;
import org.inferencefrontier.agent.operator.BuildStages;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.state.StateAgent;
import org.inferencefrontier.agent.state.StateSettings;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.market.ConnectionQueue;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.MonthPhase;
import org.inferencefrontier.model.operator.Halls;
import org.inferencefrontier.model.vendor.OpenOrders;
import org.inferencefrontier.model.vendor.SupplierLog;
import org.inferencefrontier.world.profile.Route;

/** Phase 7: foundries and utilities expand, connect and set tariffs. */
public final class SupplyPhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  private static final Route[] ROUTES = Route.values();

  private final Economy economy;
  private final SupplierLog log;
  private final OpenOrders orders;
  private final double[] freeMegawatts;
  private final StageLog stageLog;

  // By state: what is left of its foundries' growth, as long as neither law nor parameters change.
  private final double[] supplied;
  private final boolean[] isSuppliedKnown;
  private StateSettings suppliedFor;
  private int suppliedAtMoves;

  private final ConnectionQueue.Grant[] grants;
  private final ConnectionQueue.Grant[] flexibleGrants;

  /** Who gets a grant of an area starts to build; one object an area, so that none is made. */
  private record AreaGrant(SupplyPhase phase, int area, boolean flexible)
      implements ConnectionQueue.Grant, Serializable {
    @Override
    public void granted(int operator, int use, double megawatts, int requestedMonth) {
      phase.granted(area, operator, use, megawatts, requestedMonth);
      if (flexible) {
        phase.economy.operators()[operator].power().noteFlexible(area, megawatts);
      }
    }
  }

  /** The phase of one run. */
  public SupplyPhase(Economy economy) {
    this.economy = economy;
    this.log = new SupplierLog(economy);
    this.orders = new OpenOrders(economy);
    this.freeMegawatts = new double[economy.utilities().length];
    this.stageLog = new StageLog(economy);
    this.supplied = new double[economy.states().length];
    this.isSuppliedKnown = new boolean[economy.states().length];
    this.grants = new ConnectionQueue.Grant[economy.utilities().length];
    this.flexibleGrants = new ConnectionQueue.Grant[grants.length];
    for (int a = 0; a < grants.length; a++) {
      grants[a] = new AreaGrant(this, a, false);
      flexibleGrants[a] = new AreaGrant(this, a, true);
    }
  }

  @Override
  public void step() {
    orders.count();
    for (Foundry foundry : economy.foundries()) {
      int home = economy.index().homeOfFoundry(foundry.index());
      double backlog = orders.wafers(foundry.index());
      double support =
          economy.settings().foundry().expansion().support(economy.policy().foundrySupportUsd(home))
              * supplied(home);
      foundry.expand(economy.month(), backlog, support, economy.settings().foundry());
      if (economy.log().isKept()) {
        log.expansion(foundry, backlog, support);
        log.bookings(foundry);
      }
    }
    for (Route route : ROUTES) {
      expandMemory(route);
    }
    importMemory();
    observeFree();
    for (Utility utility : economy.utilities()) {
      connect(utility);
      utility.growConnections(freeMegawatts[utility.index()], economy.settings().utility());
      if (utility.isPricing(economy.month())) {
        utility.price(economy.month(), economy.settings().utility());
      }
      if (utility.isPlanning(economy.month())) {
        utility.plan(
            economy.month(), firmGranted(utility), economy.log(), economy.settings().utility());
      }
    }
  }

  /** Makers expand towards what open orders need beyond what will be in store by then. */
  private void expandMemory(Route route) {
    FoundrySettings settings = economy.settings().foundry();
    MemorySupply memory = economy.memory(route);
    double missing = orders.gigabytes(route) - memory.storedAheadGigabytes(settings);
    double needed = missing / settings.backlogTargetMonths() * settings.overshoot();
    memory.expand(economy.month(), needed, settings);
  }

  /** Western makers sell memory to China as far as no law bars it. */
  private void importMemory() {
    double barred = 0;
    for (Foundry foundry : economy.foundries()) {
      if (foundry.profile().route() == Route.CHINA) {
        int home = economy.index().homeOfFoundry(foundry.index());
        barred = Math.max(barred, economy.policy().memoryControl(home));
      }
    }
    double sold = economy.memory(Route.WEST).gigabytesPerMonth() * (1 - barred);
    economy.memory(Route.CHINA).receive(economy.settings().foundry().chineseMemoryImports() * sold);
  }

  /** What is left of a foundry's growth where tools and materials are held back from its home. */
  private double supplied(int home) {
    StateSettings settings = economy.settings().state();
    if (suppliedFor != settings || suppliedAtMoves != economy.policy().moves()) {
      suppliedFor = settings;
      suppliedAtMoves = economy.policy().moves();
      Arrays.fill(isSuppliedKnown, false);
    }
    if (!isSuppliedKnown[home]) {
      isSuppliedKnown[home] = true;
      supplied[home] = findSupplied(home, settings);
    }
    return supplied[home];
  }

  private double findSupplied(int home, StateSettings settings) {
    double denied = 0;
    double tools = 0;
    for (StateAgent maker : economy.states()) {
      double share = maker.profile().shareOfTools();
      tools += share;
      if (share > 0 && maker.index() != home) {
        denied += share * economy.policy().equipmentControl(maker.index(), home);
      }
    }
    double ofAll = tools > 0 ? denied / tools : 0;
    return (1 - settings.equipmentEffect() * ofAll)
        * (1 - settings.materialsEffect() * economy.policy().materialsControl(home));
  }

  private void connect(Utility utility) {
    int area = utility.index();
    utility.connect(
        economy.month(), promisedMegawatts(utility), grants[area], economy.settings().utility());
    utility.connectFlexible(economy.month(), flexibleGrants[area], economy.settings().utility());
  }

  private void granted(int area, int operator, int use, double megawatts, int requestedMonth) {
    economy.ledger().granted[area] += megawatts;
    BuildStages stages = economy.settings().operator().stages();
    double permitting = economy.utilities()[area].permittingSpeed;
    int months = stages.monthsFromGrant(economy.month() - requestedMonth, permitting);
    economy.capacity().hallsHeldMegawattMonths += megawatts * (months - stages.worksMonths());
    if (economy.log().isKept()) {
      stageLog.granted(operator, area, use, megawatts, requestedMonth, months);
    }
    Halls.build(economy, economy.operators()[operator], area, use, megawatts, months);
  }

  /** Firm load that grants will become: sites rarely draw their rating. */
  private double promisedMegawatts(Utility utility) {
    return Math.max(
        utility.load().gridAiMegawatts() - utility.load().flexibleMegawatts(),
        economy.settings().utility().meanDraw() * firmGranted(utility));
  }

  private double gridGranted(Utility utility) {
    return Math.max(
        0,
        economy.ledger().granted[utility.index()] - utility.connections().onsiteGrantedMegawatts());
  }

  /** Granted with a claim to firm capacity, MW. */
  private double firmGranted(Utility utility) {
    return Math.max(0, gridGranted(utility) - utility.flexible().grantedMegawatts());
  }

  /** Power that stands free, by area. */
  private void observeFree() {
    Arrays.fill(freeMegawatts, 0);
    for (Operator operator : economy.operators()) {
      operator.power().addFree(freeMegawatts);
    }
  }
}
