package org.inferencefrontier.model.state;

import java.io.Serializable;
import java.util.List;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.agent.state.PolicyChange;
import org.inferencefrontier.agent.state.PolicyMove;
import org.inferencefrontier.model.economy.DatedEvent;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.world.policy.ExportTest;
import org.inferencefrontier.world.policy.PolicyEvent;
import org.inferencefrontier.world.policy.PolicyInstrument;

/** Dated policy events: history to the last observed month, and the scenario's own. */
public final class PolicyCalendar implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A moratorium's magnitude is 0 or 1: over this it is a stop. */
  private static final double STOP = 0.5;

  private final Economy economy;
  private final SovereignFunds funds;
  private final List<DatedEvent> entries;

  /** The first entry that has not acted yet. */
  private int next;

  /**
   * @param economy the run's state, whose policies the events change
   * @param funds where dated public money goes
   */
  public PolicyCalendar(Economy economy, SovereignFunds funds) {
    this.economy = economy;
    this.funds = funds;
    this.entries = economy.index().policyEvents();
  }

  /** Lets the events of a month act; months come in their order. */
  public void apply(int month) {
    while (next < entries.size() && entries.get(next).month() <= month) {
      apply(entries.get(next++));
    }
  }

  private void apply(DatedEvent entry) {
    PolicyEvent event = entry.event();
    int actor = entry.actor();
    if (event.instrument() == PolicyInstrument.NOTE) {
      enter(entry, event.target(), Double.NaN, Double.NaN);
      return;
    }
    if (actor < 0) {
      return;
    }
    switch (event.instrument()) {
      case EXPORT_TIER,
          EXPORT_THRESHOLD,
          IMPORT_BAN,
          PARTNERSHIP,
          TARIFF,
          MATERIALS_CONTROL,
          MEMORY_CONTROL,
          EQUIPMENT_CONTROL ->
          applyToTargets(entry, actor);
      default -> {
        double before = atHome(event.instrument(), actor);
        set(event, actor);
        double after = atHome(event.instrument(), actor);
        boolean known = entry.dated() >= 0 || !isInFileOfState(event.instrument());
        enter(entry, "", known ? before : after, after);
      }
    }
  }

  private void set(PolicyEvent event, int actor) {
    PolicyBook book = economy.policy();
    double magnitude = event.magnitude();
    switch (event.instrument()) {
      case SUBSIDY -> book.setSubsidy(actor, magnitude);
      case SOVEREIGN_FUND -> funds.begin(actor, magnitude * 1e9);
      case RESIDENCY -> book.setResidency(actor, magnitude);
      case MORATORIUM -> {
        for (int area : economy.index().areasOfState(actor)) {
          economy.stateView().moratorium[area] = magnitude > STOP;
          economy.stateView().moratoriumMonths[area] = 0;
        }
      }
      case PERMITTING -> book.setPermitting(actor, magnitude);
      case CARBON_PRICE -> book.setCarbonPrice(actor, magnitude);
      case FOUNDRY_SUPPORT -> book.addFoundrySupport(actor, magnitude * 1e9);
      default -> throw new IllegalStateException(event.instrument().name());
    }
  }

  /**
   * Whether a state's file says what is in force in January 2023, so that there is nothing to hold
   * older events against.
   */
  private static boolean isInFileOfState(PolicyInstrument instrument) {
    return switch (instrument) {
      case RESIDENCY, SUBSIDY, PERMITTING, MORATORIUM -> true;
      default -> false;
    };
  }

  /** A policy of a state at home, in the unit of its instrument. */
  private double atHome(PolicyInstrument instrument, int state) {
    PolicyBook book = economy.policy();
    return switch (instrument) {
      case SUBSIDY -> book.subsidy(state);
      case SOVEREIGN_FUND -> book.sovereignFundUsd(state) / 1e9;
      case RESIDENCY -> book.residency(state);
      case MORATORIUM -> {
        double stopped = 0;
        for (int area : economy.index().areasOfState(state)) {
          stopped += economy.stateView().moratorium[area] ? 1 : 0;
        }
        yield stopped / Math.max(1, economy.index().areasOfState(state).length);
      }
      case PERMITTING -> book.permitting(state);
      case CARBON_PRICE -> book.carbonPrice(state);
      case FOUNDRY_SUPPORT -> book.foundrySupportUsd(state) / 1e9;
      default -> Double.NaN;
    };
  }

  private void applyToTargets(DatedEvent entry, int actor) {
    PolicyEvent event = entry.event();
    for (int i = 0; i < entry.targets().size(); i++) {
      int target = entry.targets().get(i);
      double before = towards(event.instrument(), actor, target);
      set(event, actor, target);
      double after = towards(event.instrument(), actor, target);
      enter(entry, economy.index().world().states().get(target).id(), before, after);
      if (entry.dated() >= 0) {
        // What is older is part of the alignment of January 2023.
        offend(event.instrument(), actor, target, after - before);
      }
    }
  }

  private void set(PolicyEvent event, int actor, int target) {
    PolicyBook book = economy.policy();
    double magnitude = event.magnitude();
    switch (event.instrument()) {
      case EXPORT_TIER -> book.setExportTier(target, (int) Math.round(magnitude));
      case EXPORT_THRESHOLD -> {
        book.setExportThreshold(target, magnitude);
        book.setExportTest(target, event.test() == null ? ExportTest.NONE : event.test());
      }
      case IMPORT_BAN -> {
        // Chips can be told apart by the controller's law alone: those that it reaches, and others.
        int controller = economy.index().exportController();
        if (target == controller || actor == controller && target == economy.index().rival()) {
          book.setImportBan(actor, magnitude);
        }
      }
      case PARTNERSHIP -> book.moveAlignment(actor, target, magnitude);
      case TARIFF -> book.setTariff(actor, magnitude);
      case MATERIALS_CONTROL -> book.setMaterialsControl(actor, target, magnitude);
      case MEMORY_CONTROL -> book.setMemoryControl(actor, target, magnitude);
      case EQUIPMENT_CONTROL -> book.setEquipmentControl(actor, target, magnitude);
      default -> throw new IllegalStateException(event.instrument().name());
    }
  }

  /** A policy of a state towards another, in the unit of its instrument. */
  private double towards(PolicyInstrument instrument, int actor, int target) {
    PolicyBook book = economy.policy();
    return switch (instrument) {
      case EXPORT_TIER -> book.exportTier(target);
      case EXPORT_THRESHOLD -> book.exportThresholdTeraflops(target);
      case IMPORT_BAN -> book.importBan(actor);
      case PARTNERSHIP -> book.alignment(actor, target);
      case TARIFF -> book.tariff(actor);
      case MATERIALS_CONTROL -> book.materialsControl(actor, target);
      case MEMORY_CONTROL -> book.memoryControl(actor, target);
      case EQUIPMENT_CONTROL -> book.equipmentControl(actor, target);
      default -> Double.NaN;
    };
  }

  /** Barriers sour relations, and their fall mends them. */
  private void offend(PolicyInstrument instrument, int actor, int target, double change) {
    double move = economy.settings().state().shocks().move(instrument, change);
    if (move != 0) {
      economy.policy().moveAlignment(actor, target, move);
    }
  }

  private void enter(DatedEvent entry, String target, double before, double after) {
    PolicyEvent event = entry.event();
    economy
        .policyLedger()
        .enter(
            new PolicyMove(
                entry.dated(),
                event.actor(),
                PolicyMove.Origin.CALENDAR,
                new PolicyChange(event.instrument(), target == null ? "" : target, before, after),
                entry.trigger()));
  }
}
