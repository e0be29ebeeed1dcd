package org.inferencefrontier.model;

import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.lab.Lab;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.model.delivery.DeliveryPhase;
import org.inferencefrontier.model.economy.Economy;
import org.inferencefrontier.model.economy.MonthPhase;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.model.inference.InferencePhase;
import org.inferencefrontier.model.operator.OperatorLog;
import org.inferencefrontier.model.operator.OperatorPhase;
import org.inferencefrontier.model.state.StatePhase;
import org.inferencefrontier.model.supply.SupplyPhase;
import org.inferencefrontier.model.technology.TechnologyPhase;
import org.inferencefrontier.model.training.LabLog;
import org.inferencefrontier.model.training.TrainingPhase;
import org.inferencefrontier.model.vendor.VendorPhase;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * The simulation: one tick a month from January 2023, each tick the phases of the month in a fixed
 * order. A run is a pure function of the world, the parameter draw, the seed and the run's number.
 */
public final class FrontierModel extends Economy {
  private static final long serialVersionUID = 1L;

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
  public FrontierModel(
      WorldIndex index, ParameterValues draw, long seed, int run, boolean check, DecisionLog log) {
    super(index, draw, seed, run, check, log);
  }

  /** Schedules the phases of the month, in order. */
  @Override
  public void start() {
    super.start();
    MonthPhase[] phases = {
      new TechnologyPhase(this),
      new DeliveryPhase(this),
      new InferencePhase(this),
      new TrainingPhase(this),
      new OperatorPhase(this),
      new VendorPhase(this),
      new SupplyPhase(this),
      new StatePhase(this)
    };
    for (int order = 0; order < phases.length; order++) {
      schedule.scheduleRepeating(0, order, phases[order]);
    }
    schedule.scheduleRepeating(0, phases.length, (MonthPhase) this::closeMonth);
  }

  /** What labs and fleets do is told when all of it is known. */
  private void tellMonth() {
    LabLog labLog = new LabLog(this);
    for (Lab lab : labs()) {
      labLog.month(lab);
    }
    OperatorLog operatorLog = new OperatorLog(this);
    for (Operator operator : operators()) {
      operatorLog.uses(operator);
    }
  }

  /** The last phase. */
  private void closeMonth() {
    if (log().isKept()) {
      tellMonth();
    }
    endMonth();
  }
}
