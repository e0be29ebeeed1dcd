package org.inferencefrontier.model;

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
import org.inferencefrontier.world.Route;

/** Phase 7: foundries and utilities expand, connect and set tariffs. */
final class SupplyPhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  private static final Route[] ROUTES = Route.values();

  /** Public money that doubles a foundry's growth ceiling, USD; a judgement. */
  private static final double SUPPORT_SCALE_USD = 150e9;

  /** However much money is given, equipment and people limit growth. */
  private static final double HIGHEST_SUPPORT = 2.5;

  /** Highest mean draw of a site that planners expect, share of what was granted. */
  private static final double DRAWN_SHARE = 0.7;

  private final FrontierModel model;
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
      implements ConnectionQueue.Grant, java.io.Serializable {
    @Override
    public void granted(int operator, int use, double megawatts, int requestedMonth) {
      phase.granted(area, operator, use, megawatts, requestedMonth);
      if (flexible) {
        phase.model.operators[operator].power().noteFlexible(area, megawatts);
      }
    }
  }

  SupplyPhase(FrontierModel model) {
    this.model = model;
    this.log = new SupplierLog(model);
    this.orders = new OpenOrders(model);
    this.freeMegawatts = new double[model.utilities.length];
    this.stageLog = new StageLog(model);
    this.supplied = new double[model.states.length];
    this.isSuppliedKnown = new boolean[model.states.length];
    this.grants = new ConnectionQueue.Grant[model.utilities.length];
    this.flexibleGrants = new ConnectionQueue.Grant[grants.length];
    for (int a = 0; a < grants.length; a++) {
      grants[a] = new AreaGrant(this, a, false);
      flexibleGrants[a] = new AreaGrant(this, a, true);
    }
  }

  @Override
  public void step() {
    orders.count();
    for (Foundry foundry : model.foundries) {
      int home = model.index.homeOfFoundry(foundry.index());
      double support = 1 + model.policy.foundrySupportUsd(home) / SUPPORT_SCALE_USD;
      double backlog = Shipping.backlogWafers(model, orders, foundry.index());
      support = Math.min(HIGHEST_SUPPORT, support) * supplied(home);
      foundry.expand(model.month, backlog, support, model.settings.foundry());
      if (model.log.isKept()) {
        log.expansion(foundry, backlog, support);
        log.bookings(foundry);
      }
    }
    for (Route route : ROUTES) {
      expandMemory(route);
    }
    importMemory();
    observeFree();
    for (Utility utility : model.utilities) {
      connect(utility);
      utility.growConnections(freeMegawatts[utility.index()], model.settings.utility());
      if (utility.isPricing(model.month)) {
        utility.price(model.month, model.settings.utility());
      }
      if (utility.isPlanning(model.month)) {
        utility.plan(model.month, firmGranted(utility), model.log, model.settings.utility());
      }
    }
  }

  /** Makers expand towards what open orders need beyond what is in store. */
  private void expandMemory(Route route) {
    FoundrySettings settings = model.settings.foundry();
    MemorySupply memory = model.memory(route);
    double missing = Shipping.backlogGigabytes(model, orders, route) - memory.storedGigabytes();
    double needed = missing / settings.backlogTargetMonths() * settings.overshoot();
    memory.expand(model.month, needed, settings.memory(route));
  }

  /** Western makers sell memory to China as far as no law bars it. */
  private void importMemory() {
    double barred = 0;
    for (Foundry foundry : model.foundries) {
      if (foundry.profile().route() == Route.CHINA) {
        int home = model.index.homeOfFoundry(foundry.index());
        barred = Math.max(barred, model.policy.memoryControl(home));
      }
    }
    double sold = model.memory(Route.WEST).gigabytesPerMonth() * (1 - barred);
    model.memory(Route.CHINA).receive(model.settings.foundry().chineseMemoryImports() * sold);
  }

  /** What is left of a foundry's growth where tools and materials are held back from its home. */
  private double supplied(int home) {
    StateSettings settings = model.settings.state();
    if (suppliedFor != settings || suppliedAtMoves != model.policy.moves()) {
      suppliedFor = settings;
      suppliedAtMoves = model.policy.moves();
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
    for (StateAgent maker : model.states) {
      double share = maker.profile().shareOfTools();
      tools += share;
      if (share > 0 && maker.index() != home) {
        denied += share * model.policy.equipmentControl(maker.index(), home);
      }
    }
    double ofAll = tools > 0 ? denied / tools : 0;
    return (1 - settings.equipmentEffect() * ofAll)
        * (1 - settings.materialsEffect() * model.policy.materialsControl(home));
  }

  private void connect(Utility utility) {
    int area = utility.index();
    utility.connect(
        model.month, promisedMegawatts(utility), grants[area], model.settings.utility());
    utility.connectFlexible(model.month, flexibleGrants[area], model.settings.utility());
  }

  private void granted(int area, int operator, int use, double megawatts, int requestedMonth) {
    model.ledger.granted[area] += megawatts;
    BuildStages stages = model.settings.operator().stages();
    double permitting = model.utilities[area].permittingSpeed;
    int months = stages.monthsFromGrant(model.month - requestedMonth, permitting);
    model.capacity.hallsHeldMegawattMonths += megawatts * (months - stages.worksMonths());
    if (model.log.isKept()) {
      stageLog.granted(operator, area, use, megawatts, requestedMonth, months);
    }
    Halls.build(model, model.operators[operator], area, use, megawatts, months);
  }

  /** Firm load that grants will become: sites rarely draw their rating. */
  private double promisedMegawatts(Utility utility) {
    return Math.max(
        utility.gridAiMegawatts() - utility.flexibleMegawatts(),
        DRAWN_SHARE * firmGranted(utility));
  }

  private double gridGranted(Utility utility) {
    return Math.max(0, model.ledger.granted[utility.index()] - utility.onsiteGrantedMegawatts());
  }

  /** Granted with a claim to firm capacity, MW. */
  private double firmGranted(Utility utility) {
    return Math.max(0, gridGranted(utility) - utility.flexible().grantedMegawatts());
  }

  /** Power that stands free, by area. */
  private void observeFree() {
    Arrays.fill(freeMegawatts, 0);
    for (Operator operator : model.operators) {
      operator.power().addFree(freeMegawatts);
    }
  }
}
