package org.inferencefrontier.model;

import org.inferencefrontier.agent.foundry.Foundry;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.utility.Utility;

/** Phase 7: foundries and utilities expand, connect and set tariffs. */
final class SupplyPhase implements MonthPhase {
  private static final long serialVersionUID = 1L;

  /** Public money that doubles a foundry's growth ceiling, USD; a judgement. */
  private static final double SUPPORT_SCALE_USD = 150e9;

  /** However much money is given, equipment and people limit growth. */
  private static final double HIGHEST_SUPPORT = 2.5;

  /** Highest mean draw of a site that planners expect, share of what was granted. */
  private static final double DRAWN_SHARE = 0.7;

  private final FrontierModel model;
  private final SupplierLog log;

  SupplyPhase(FrontierModel model) {
    this.model = model;
    this.log = new SupplierLog(model);
  }

  @Override
  public void step() {
    for (Foundry foundry : model.foundries) {
      int home = model.index.homeOfFoundry(foundry.index());
      double support = 1 + model.policy.foundrySupportUsd(home) / SUPPORT_SCALE_USD;
      double backlog = Shipping.backlogWafers(model, foundry.index());
      support = Math.min(HIGHEST_SUPPORT, support);
      foundry.expand(model.month, backlog, support, model.settings.foundry());
      if (model.log.isKept()) {
        log.expansion(foundry, backlog, support);
        log.bookings(foundry);
      }
    }
    double target = model.settings.foundry().backlogTargetMonths();
    model.memory.expand(
        model.month,
        Shipping.backlogGigabytes(model) / target * model.settings.foundry().overshoot(),
        model.settings.foundry().memory());
    for (Utility utility : model.utilities) {
      connect(utility);
      utility.growConnections(freeMegawatts(utility.index()), model.settings.utility());
      if (model.month % 3 == utility.index() % 3) {
        utility.price(model.settings.utility());
      }
      if (model.month % 12 == utility.index() % 12) {
        utility.plan(model.month, model.ledger.granted[utility.index()], model.settings.utility());
      }
    }
  }

  private void connect(Utility utility) {
    int area = utility.index();
    int buildMonths = model.settings.operator().buildMonths();
    utility.connect(
        model.month,
        promisedMegawatts(utility),
        (operator, use, megawatts) -> {
          model.ledger.granted[area] += megawatts;
          Halls.build(model, model.operators[operator], area, use, megawatts, buildMonths);
        },
        model.settings.utility());
  }

  /** Load that grants will become: sites rarely draw their rating. */
  private double promisedMegawatts(Utility utility) {
    double fromGrid = model.ledger.granted[utility.index()] - utility.onsiteGrantedMegawatts();
    return Math.max(
        utility.aiMegawatts - utility.onsiteMegawatts, DRAWN_SHARE * Math.max(0, fromGrid));
  }

  private double freeMegawatts(int area) {
    double free = 0;
    for (Operator operator : model.operators) {
      free +=
          operator.power().freeMegawatts(area * 2) + operator.power().freeMegawatts(area * 2 + 1);
    }
    return free;
  }
}
