package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

class ServingTest {
  /** A random case and what the kernel made of it. */
  private static final class Case {
    final int areas;
    final double[] demand;
    final double[] capacity;
    final double[] weight;
    final double[][] flow;
    final double[] demandLeft;
    final double[] capacityLeft;
    final double served;

    Case(Random random, int areas, double allowed, boolean graded) {
      this.areas = areas;
      demand = new double[areas];
      capacity = new double[areas];
      weight = new double[areas * areas];
      flow = new double[areas][areas];
      for (int a = 0; a < areas; a++) {
        demand[a] = random.nextDouble() < 0.1 ? 0 : 10 * random.nextDouble();
        capacity[a] = random.nextDouble() < 0.2 ? 0 : 15 * random.nextDouble();
        for (int r = 0; r < areas; r++) {
          boolean may = random.nextDouble() < allowed;
          weight[a * areas + r] = may ? (graded ? 0.05 + random.nextDouble() : 1) : 0;
        }
      }
      demandLeft = demand.clone();
      capacityLeft = capacity.clone();
      served = serve(demandLeft, capacityLeft, reach(weight), flow);
    }

    /** Serves and notes what flows at {@code [source][demand]}. */
    static double serve(double[] demand, double[] capacity, ServingReach reach, double[][] flow) {
      Serving serving = new Serving(demand.length, capacity.length);
      double served = serving.serve(demand, capacity, reach);
      for (int a = 0; a < capacity.length; a++) {
        double[] way = new double[demand.length];
        Arrays.fill(way, 3);
        double[] waited = new double[demand.length];
        serving.addFlow(a, flow[a], way, waited);
        for (int r = 0; r < demand.length; r++) {
          assertThat(waited[r]).isEqualTo(3 * flow[a][r]);
        }
      }
      return served;
    }

    /** Weights at {@code source * areas + demand}. */
    static ServingReach reach(double[] weight) {
      int areas = (int) Math.round(Math.sqrt(weight.length));
      ServingReach reach = new ServingReach(areas, areas);
      for (int a = 0; a < areas; a++) {
        reach.set(a, Arrays.copyOfRange(weight, a * areas, (a + 1) * areas), null);
      }
      return reach;
    }

    /** The most that any serving could do. */
    double optimum() {
      List<LinearConstraint> constraints = new ArrayList<>();
      for (int i = 0; i < areas; i++) {
        double[] row = new double[areas * areas];
        double[] column = new double[areas * areas];
        for (int j = 0; j < areas; j++) {
          row[i * areas + j] = 1;
          column[j * areas + i] = 1;
        }
        constraints.add(new LinearConstraint(row, Relationship.LEQ, capacity[i]));
        constraints.add(new LinearConstraint(column, Relationship.LEQ, demand[i]));
      }
      double[] objective = new double[areas * areas];
      for (int cell = 0; cell < objective.length; cell++) {
        objective[cell] = weight[cell] > 0 ? 1 : 0;
      }
      return new SimplexSolver()
          .optimize(
              new MaxIter(2000),
              new LinearObjectiveFunction(objective, 0),
              new LinearConstraintSet(constraints),
              GoalType.MAXIMIZE,
              new NonNegativeConstraint(true))
          .getValue();
    }
  }

  @Property(tries = 300, seed = "20230101")
  void conservesVolumeWithinCapacityAndLaw(
      @ForAll @IntRange(min = 1, max = 10) int areas,
      @ForAll @DoubleRange(min = 0, max = 1) double allowed,
      @ForAll long seed) {
    Case one = new Case(new Random(seed), areas, allowed, true);
    double total = 0;
    for (int r = 0; r < one.areas; r++) {
      double received = 0;
      double given = 0;
      for (int a = 0; a < one.areas; a++) {
        double volume = one.flow[a][r];
        assertThat(volume).isNotNegative();
        if (one.weight[a * one.areas + r] == 0) {
          assertThat(volume).as("law").isZero();
        }
        received += volume;
        given += one.flow[r][a];
      }
      assertThat(one.demandLeft[r] + received).isCloseTo(one.demand[r], within(1e-9));
      assertThat(one.capacityLeft[r] + given).isCloseTo(one.capacity[r], within(1e-9));
      assertThat(one.demandLeft[r]).isNotNegative();
      assertThat(one.capacityLeft[r]).isNotNegative();
      total += received;
    }
    assertThat(one.served).isCloseTo(total, within(1e-9));
  }

  /** Where every area may serve every other, nothing is left on both sides. */
  @Test
  void servesTheMostWhereLawAllowsAll() {
    Random random = new Random(11);
    for (int i = 0; i < 60; i++) {
      Case one = new Case(random, 2 + random.nextInt(6), 1, false);
      double demand = Arrays.stream(one.demand).sum();
      double capacity = Arrays.stream(one.capacity).sum();
      assertThat(one.served).isCloseTo(Math.min(demand, capacity), within(1e-9));
      assertThat(one.served).isCloseTo(one.optimum(), within(1e-6));
    }
  }

  /** Under a patchwork of laws it serves what the best plan of a single mind would. */
  @Test
  void reachesTheOptimumOfALinearProgramme() {
    Random random = new Random(13);
    double served = 0;
    double optimum = 0;
    double worst = 1;
    for (int i = 0; i < 400; i++) {
      Case one =
          new Case(random, 3 + random.nextInt(6), 0.2 + 0.5 * random.nextDouble(), i % 2 == 0);
      double best = one.optimum();
      assertThat(one.served).isLessThanOrEqualTo(best + 1e-6);
      if (best > 0) {
        worst = Math.min(worst, one.served / best);
      }
      served += one.served;
      optimum += best;
    }
    assertThat(worst).isGreaterThan(0.999);
    assertThat(served / optimum).isGreaterThan(0.9999);
  }

  /** Who can only be served here takes the place of who can also be served there. */
  @Test
  void placesAreHandedOverAlongAChain() {
    double[] demand = {4, 4, 4, 0};
    double[] capacity = {0, 4, 4, 4};
    double[] weight = {0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0};
    double[][] flow = new double[4][4];
    double served = Case.serve(demand, capacity, Case.reach(weight), flow);
    assertThat(served).isCloseTo(12, within(1e-4));
    assertThat(flow[1][0]).isCloseTo(4, within(1e-4));
    assertThat(flow[3][2]).isCloseTo(4, within(1e-4));
  }

  /** The order of areas does not matter, with hand-over or without. */
  @Test
  void relabelledAreasGetTheSame() {
    for (int seed = 0; seed < 40; seed++) {
      relabel(new Case(new Random(seed), 6, seed % 2 == 0 ? 0.6 : 0.3, true));
    }
  }

  private static void relabel(Case one) {
    int n = one.areas;
    int[] to = {3, 5, 0, 1, 4, 2};
    double[] demand = new double[n];
    double[] capacity = new double[n];
    double[] weight = new double[n * n];
    double[][] flow = new double[n][n];
    for (int r = 0; r < n; r++) {
      demand[to[r]] = one.demand[r];
      capacity[to[r]] = one.capacity[r];
      for (int a = 0; a < n; a++) {
        weight[to[a] * n + to[r]] = one.weight[a * n + r];
      }
    }
    Case.serve(demand, capacity, Case.reach(weight), flow);
    for (int r = 0; r < n; r++) {
      for (int a = 0; a < n; a++) {
        assertThat(flow[to[a]][to[r]]).isCloseTo(one.flow[a][r], within(1e-9));
      }
    }
  }

  @Test
  void nearerSourcesServeMore() {
    double[][] flow = new double[2][2];
    ServingReach reach = Case.reach(new double[] {3, 0, 1, 1});
    Case.serve(new double[] {10, 0}, new double[] {50, 50}, reach, flow);
    assertThat(flow[0][0]).isCloseTo(7.5, within(1e-9));
    assertThat(flow[1][0]).isCloseTo(2.5, within(1e-9));
  }
}
