package org.inferencefrontier.model;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.world.OperatorKind;
import org.inferencefrontier.world.PolicyEvent;
import org.inferencefrontier.world.PolicyInstrument;
import org.inferencefrontier.world.Timeline;

/** Dated policy events: history to the last observed month, and the scenario's own. */
final class PolicyCalendar implements Serializable {
  private static final long serialVersionUID = 1L;

  /** From this month on states act by themselves: the month after the last observed event. */
  static final int ENDOGENOUS_FROM = Timeline.indexOf(Timeline.LAST_OBSERVED) + 1;

  /** An event with its month resolved. */
  private record Entry(int month, PolicyEvent event) implements Serializable {}

  private final FrontierModel model;
  private final List<Entry> entries = new ArrayList<>();

  PolicyCalendar(FrontierModel model) {
    this.model = model;
    add(model.index.world().policyEvents());
    add(model.index.world().scenario().events());
    entries.sort(java.util.Comparator.comparingInt(Entry::month));
  }

  private void add(List<PolicyEvent> events) {
    for (PolicyEvent event : events) {
      if (event.instrument() != PolicyInstrument.NOTE) {
        int month = Math.max(0, Timeline.indexOf(YearMonth.parse(event.month())));
        entries.add(new Entry(month, event));
      }
    }
  }

  void apply(int month) {
    for (Entry entry : entries) {
      if (entry.month() == month) {
        apply(entry.event());
      }
    }
  }

  private void apply(PolicyEvent event) {
    int actor = model.index.findState(event.actor());
    if (actor < 0) {
      return;
    }
    PolicyBook book = model.policy;
    double magnitude = event.magnitude();
    switch (event.instrument()) {
      case EXPORT_THRESHOLD -> book.setExportThreshold(magnitude);
      case SUBSIDY -> book.setSubsidy(actor, magnitude);
      case SOVEREIGN_FUND -> fund(actor, magnitude * 1e9);
      case RESIDENCY -> book.setResidency(actor, magnitude);
      case MORATORIUM -> {
        for (int area : model.index.areasOfState(actor)) {
          model.stateView.moratorium[area] = magnitude > 0.5;
          model.stateView.moratoriumMonths[area] = 0;
        }
      }
      case PERMITTING -> book.setPermitting(actor, magnitude);
      case CARBON_PRICE -> book.setCarbonPrice(actor, magnitude);
      case FOUNDRY_SUPPORT -> book.addFoundrySupport(actor, magnitude * 1e9);
      case EXPORT_TIER, IMPORT_BAN, PARTNERSHIP, TARIFF, MATERIALS_CONTROL ->
          applyToTargets(event, actor, book);
      case NOTE -> {}
    }
  }

  private void applyToTargets(PolicyEvent event, int actor, PolicyBook book) {
    double magnitude = event.magnitude();
    for (String id : targets(event)) {
      int target = model.index.findState(id);
      if (target < 0 || target == actor) {
        continue;
      }
      switch (event.instrument()) {
        case EXPORT_TIER -> book.setExportTier(target, (int) Math.round(magnitude));
        case IMPORT_BAN -> {
          // Only the controller's chips can be told apart by origin in the model.
          if (target == model.index.exportController()) {
            book.setImportBan(actor, magnitude);
          }
        }
        case PARTNERSHIP -> book.moveAlignment(actor, target, magnitude);
        case TARIFF -> book.setTariff(actor, magnitude);
        case MATERIALS_CONTROL -> book.moveAlignment(actor, target, -0.05 * magnitude);
        default -> {}
      }
    }
  }

  private Iterable<String> targets(PolicyEvent event) {
    String target = event.target();
    if (target == null || target.isBlank()) {
      return List.of();
    }
    if ("world".equals(target.trim())) {
      return model.index.world().states().stream().map(state -> state.id()).toList();
    }
    return List.of(target.trim().split("\\s+"));
  }

  /** Money for sovereign compute goes to the state's own operators, else to domestic ones. */
  void fund(int state, double usd) {
    Operator best = null;
    String id = model.index.world().states().get(state).id();
    for (Operator operator : model.operators) {
      boolean owned = id.equals(operator.profile().owner());
      boolean domestic = operator.home() == state;
      if (owned && (best == null || !id.equals(best.profile().owner()))) {
        best = operator;
      } else if (domestic && best == null) {
        best = operator;
      }
    }
    if (best == null) {
      best = regionalOperator(model.index.marketOfState(state));
    }
    if (best != null) {
      best.receiveFund(usd);
    }
  }

  /** The smaller operators of a market, who build for states without an operator of their own. */
  private Operator regionalOperator(int market) {
    for (Operator operator : model.operators) {
      if (operator.market() == market && operator.profile().kind() == OperatorKind.OTHERS) {
        return operator;
      }
    }
    return null;
  }
}
