package org.inferencefrontier.model.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.state.PolicyBook;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.InferenceDemand;
import org.inferencefrontier.model.economy.ServingCost;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.model.state.ForeignUse;
import org.inferencefrontier.testing.Models;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.junit.jupiter.api.Test;

/** Nationality and export tiers in who may serve whom. */
class NationalCapacityTest {
  private static final WorldIndex INDEX = new WorldIndex(RealWorld.world());
  private static final int AREAS = INDEX.areaCount();
  private static final int AMERICA = INDEX.state("usa");
  private static final int CHINA = INDEX.state("chn");
  private static final double MOST = 0.9;

  private static FrontierModel after(int months, ParameterValues values) {
    FrontierModel model = new FrontierModel(INDEX, values, 1, 0, true, DecisionLog.NONE);
    model.start();
    Models.step(model, months);
    return model;
  }

  private static FrontierModel after(int months) {
    return after(months, RealWorld.reference());
  }

  private static double served(FrontierModel model, int state) {
    double sum = 0;
    for (int r : INDEX.areasOfState(state)) {
      for (int a = 0; a < AREAS; a++) {
        sum += model.capacity().flow[a][r];
      }
    }
    return sum;
  }

  private static double servedFrom(FrontierModel model, int state, int source) {
    double sum = 0;
    for (int r : INDEX.areasOfState(state)) {
      for (int a : INDEX.areasOfState(source)) {
        sum += model.capacity().flow[a][r];
      }
    }
    return sum;
  }

  /** An embargo on a state of the western market leaves it to operators of other homes. */
  @Test
  void theControllersOperatorsServeNobodyOfABarredState() {
    FrontierModel free = after(60);
    FrontierModel barred = after(60);
    int arabia = INDEX.state("sau");
    barred.policy().setExportTier(arabia, PolicyBook.BARRED);
    free.schedule.step(free);
    barred.schedule.step(barred);
    assertThat(servedFrom(free, arabia, AMERICA)).isPositive();
    assertThat(servedFrom(barred, arabia, AMERICA)).isZero();
    assertThat(served(barred, arabia)).isLessThan(served(free, arabia));
    double others = 0;
    for (Operator operator : barred.operators()) {
      if (operator.home() != AMERICA && operator.market() == WorldIndex.WEST) {
        for (int a = 0; a < AREAS; a++) {
          others += MOST * barred.capacity().inferenceAt(operator.index(), a);
        }
      }
    }
    assertThat(served(barred, arabia)).isPositive().isLessThanOrEqualTo(others);
  }

  /** The tier from which use from afar is barred is a lever. */
  @Test
  void useFromAfarIsBarredFromTheTierThatTheLawNames() {
    FrontierModel model = after(36);
    ForeignUse law = new ForeignUse(model);
    int arabia = INDEX.state("sau");
    int emirates = INDEX.state("are");
    for (int tier = 1; tier <= 4; tier++) {
      model.policy().setExportTier(arabia, tier);
      assertThat(law.allows(AMERICA, arabia)).isEqualTo(tier < 4);
      assertThat(law.allows(emirates, arabia)).isTrue();
    }
    FrontierModel strict =
        after(36, RealWorld.reference().with("policy.remote-use-tier", PolicyBook.VARIANTS_ONLY));
    strict.policy().setExportTier(arabia, PolicyBook.VARIANTS_ONLY);
    assertThat(new ForeignUse(strict).allows(AMERICA, arabia)).isFalse();
    assertThat(new ForeignUse(strict).allows(arabia, arabia)).isTrue();
  }

  /** Machines of a hostile state's operators abroad do not serve, wherever they stand. */
  @Test
  void operatorsDoNotServeStatesInConflictWithTheirHome() {
    FrontierModel model = after(60);
    ForeignUse law = new ForeignUse(model);
    int japan = INDEX.state("jpn");
    int malaysia = INDEX.state("mys");
    assertThat(law.allows(CHINA, japan)).isFalse();
    assertThat(law.allows(CHINA, malaysia)).isTrue();
    NationalCapacity national = new NationalCapacity(model);
    ServingWeights weights = new ServingWeights(model);
    ServingCost cost = new ServingCost(model);
    cost.update();
    national.open(weights, weights.update(cost), MOST);
    double[] demand = new double[AREAS];
    double[][] flow = new double[AREAS][AREAS];
    int area = INDEX.areasOfState(japan)[0];
    demand[area] = 1e15;
    national.serve(demand, InferenceDemand.AGENTIC, flow, weights.latency, new double[AREAS]);
    double[] loads = new double[model.operators().length * AREAS];
    national.measureLoads(MOST, loads);
    double lawful = 0;
    double chinese = 0;
    for (Operator operator : model.operators()) {
      for (int a = 0; a < AREAS; a++) {
        if (INDEX.marketOfArea(a) == WorldIndex.WEST) {
          double serves = MOST * model.capacity().inferenceAt(operator.index(), a);
          lawful += operator.home() == CHINA ? 0 : serves;
          chinese += operator.home() == CHINA ? serves : 0;
          if (serves > 0) {
            assertThat(loads[operator.index() * AREAS + a])
                .isCloseTo(operator.home() == CHINA ? 0 : MOST, within(1e-9));
          }
        }
      }
    }
    assertThat(chinese).isPositive();
    assertThat(Arrays.stream(flow).flatMapToDouble(Arrays::stream).sum())
        .isCloseTo(lawful, within(1e-6 * lawful));
  }

  /**
   * With nationality, nearness and capacity together, what is served is what the best plan over
   * operators and places would serve.
   */
  @Test
  void servesWhatALinearProgrammeOverOperatorsAndPlacesWould() {
    FrontierModel model = after(60);
    int arabia = INDEX.state("sau");
    model.policy().setExportTier(arabia, PolicyBook.BARRED);
    ServingWeights weights = new ServingWeights(model);
    ServingCost cost = new ServingCost(model);
    cost.update();
    ServingWeights.Change change = weights.update(cost);
    NationalCapacity national = new NationalCapacity(model);
    national.open(weights, change, MOST);
    int[] customers = {
      INDEX.areasOfState(arabia)[0],
      INDEX.areasOfState(INDEX.state("are"))[0],
      INDEX.areasOfState(INDEX.state("jpn"))[0],
      INDEX.areasOfState(INDEX.state("mys"))[0]
    };
    double[] asked = new double[AREAS];
    for (int r : customers) {
      for (int a = 0; a < AREAS; a++) {
        asked[r] += weights.realTime[a][r] > 0 ? 0.7 * model.capacity().areaInference[a] : 0;
      }
    }
    double best = optimum(model, weights.realTime, customers, asked);
    double[][] flow = new double[AREAS][AREAS];
    double total = Arrays.stream(asked).sum();
    double served =
        national.serve(asked, InferenceDemand.REAL_TIME, flow, weights.latency, new double[AREAS]);
    assertThat(best).isLessThan(0.999 * total);
    assertThat(served).isBetween(0.999 * best, best * (1 + 1e-6));
  }

  /** Sources are operators at places, customers areas; variables are flows that law allows. */
  private static double optimum(
      FrontierModel model, double[][] weight, int[] customers, double[] asked) {
    ForeignUse law = new ForeignUse(model);
    List<Integer> source = new ArrayList<>();
    List<Integer> customer = new ArrayList<>();
    for (int c = 0; c < customers.length; c++) {
      int r = customers[c];
      for (Operator operator : model.operators()) {
        for (int a = 0; a < AREAS; a++) {
          boolean legal = weight[a][r] > 0 && law.allows(operator.home(), INDEX.stateOfArea(r));
          if (legal && model.capacity().inferenceAt(operator.index(), a) > 0) {
            customer.add(c);
            source.add(operator.index() * AREAS + a);
          }
        }
      }
    }
    int n = source.size();
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int c = 0; c < customers.length; c++) {
      double[] row = new double[n];
      for (int i = 0; i < n; i++) {
        row[i] = customer.get(i) == c ? 1 : 0;
      }
      constraints.add(new LinearConstraint(row, Relationship.LEQ, asked[customers[c]]));
    }
    for (int cell : source.stream().distinct().toList()) {
      double[] row = new double[n];
      for (int i = 0; i < n; i++) {
        row[i] = source.get(i) == cell ? 1 : 0;
      }
      double serves = MOST * model.capacity().inferenceAt(cell / AREAS, cell % AREAS);
      constraints.add(new LinearConstraint(row, Relationship.LEQ, serves));
    }
    double[] objective = new double[n];
    Arrays.fill(objective, 1);
    return new SimplexSolver()
        .optimize(
            new MaxIter(5000),
            new LinearObjectiveFunction(objective, 0),
            new LinearConstraintSet(constraints),
            GoalType.MAXIMIZE,
            new NonNegativeConstraint(true))
        .getValue();
  }
}
