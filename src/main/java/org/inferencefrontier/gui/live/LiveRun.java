package org.inferencefrontier.gui.live;

import java.util.Arrays;
import java.util.List;
import org.inferencefrontier.agent.DecisionEntry;
import org.inferencefrontier.indicator.SeriesCatalog;
import org.inferencefrontier.indicator.Simulation;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.World;

/**
 * The run that all windows look at, with the indicators of its last month. Read and refreshed under
 * the lock of the model's schedule, as MASON's displays and inspectors are.
 */
public final class LiveRun {
  private Simulation simulation;
  private FrontierModel model;
  private double[] row;
  private long version;

  /**
   * Looks at a run.
   *
   * @param simulation what reads its indicators
   * @param model the run as it stands
   */
  public LiveRun(Simulation simulation, FrontierModel model) {
    this.simulation = simulation;
    this.model = model;
    this.row = new double[simulation.catalog().size()];
    follow(simulation, model);
  }

  /** Looks at another run. */
  public void follow(Simulation newSimulation, FrontierModel newModel) {
    simulation = newSimulation;
    model = newModel;
    row = new double[simulation.catalog().size()];
    refresh();
  }

  /** Reads the indicators of the month that has just ended. */
  public void refresh() {
    version++;
    if (model.month() == 0) {
      Arrays.fill(row, Double.NaN);
    } else {
      simulation.read(model, row);
    }
  }

  /** The run that is looked at; another one after {@link #follow}. */
  public FrontierModel model() {
    return model;
  }

  /** The world that it runs in. */
  public World world() {
    return simulation.world();
  }

  /** Number of months of a whole run. */
  public int months() {
    return simulation.catalog().months();
  }

  /** Series that are recorded. */
  public SeriesCatalog catalog() {
    return simulation.catalog();
  }

  /** Rises with every month and every new run; what is drawn depends on nothing else. */
  public long version() {
    return version;
  }

  /** Last month's value by position in the catalogue; NaN before the first month. */
  public double value(int series) {
    return row[series];
  }

  /** Last month's value by name; NaN before the first month and for what is not recorded. */
  public double value(String indicator, String entity) {
    int series = simulation.catalog().findIndexOf(indicator, entity);
    return series < 0 ? Double.NaN : row[series];
  }

  /** Sum of an indicator over entities, NaN counting nothing. */
  public double sum(String indicator, List<String> entities) {
    double sum = 0;
    for (String entity : entities) {
      double value = value(indicator, entity);
      sum += Double.isNaN(value) ? 0 : value;
    }
    return sum;
  }

  /** What an agent decided lately; empty for a run whose decisions were not kept. */
  public List<DecisionEntry> decisions(String agent) {
    return model.log() instanceof LatestDecisions book ? book.of(agent) : List.of();
  }
}
