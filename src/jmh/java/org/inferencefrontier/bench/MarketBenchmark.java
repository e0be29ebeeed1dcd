package org.inferencefrontier.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.inferencefrontier.market.BudgetShareDemand;
import org.inferencefrontier.market.ConnectionQueue;
import org.inferencefrontier.market.Logit;
import org.inferencefrontier.market.MeritOrder;
import org.inferencefrontier.market.OwningCost;
import org.inferencefrontier.market.Rationing;
import org.inferencefrontier.market.RealOption;
import org.inferencefrontier.market.RentalClearing;
import org.inferencefrontier.market.Roofline;
import org.inferencefrontier.market.Serving;
import org.inferencefrontier.market.ServingReach;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each market's clearing costs, at about the sizes of the shipped world. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MarketBenchmark {
  private static final int AREAS = 85;
  private static final int BUYERS = 28;
  private static final int CHOICES = 20;
  private static final int TECHNOLOGIES = 8;

  /** Numbers that clearing reads. */
  @State(Scope.Thread)
  public static class Numbers {
    final double[] cost = spread(TECHNOLOGIES, 10, 120);
    final double[] available = spread(TECHNOLOGIES, 500, 9000);
    final int[] order = new int[TECHNOLOGIES];
    final double[] claims = spread(BUYERS, 1, 900);
    final double[] rights = spread(BUYERS, 0, 2.0 / BUYERS);
    final double[] allocation = new double[BUYERS];
    final ServingReach reach = reach(spread(AREAS * AREAS, 0, 1));
    final double[] demand = new double[AREAS];
    final double[] capacity = new double[AREAS];
    final double[] utilities = new double[CHOICES];
    final Serving serving = new Serving(AREAS, AREAS);
    final OwningCost owning = new OwningCost(0.45, 11, 0.1, 0.02, 0.9);

    /** What the clearing of a month uses up is there again. */
    @Setup(Level.Invocation)
    public void refill() {
      System.arraycopy(spreadDemand, 0, demand, 0, AREAS);
      System.arraycopy(spreadCapacity, 0, capacity, 0, AREAS);
      System.arraycopy(spreadUtilities, 0, utilities, 0, CHOICES);
    }

    private final double[] spreadDemand = spread(AREAS, 1, 50);
    private final double[] spreadCapacity = spread(AREAS, 1, 60);
    private final double[] spreadUtilities = spread(CHOICES, -4, 2);

    /** Everybody may serve everybody. */
    private static ServingReach reach(double[] weight) {
      ServingReach reach = new ServingReach(AREAS, AREAS);
      for (int a = 0; a < AREAS; a++) {
        reach.set(a, Arrays.copyOfRange(weight, a * AREAS, (a + 1) * AREAS), null);
      }
      return reach;
    }

    /** Numbers between two bounds, in no order, the same each time. */
    private static double[] spread(int size, double low, double high) {
      double[] values = new double[size];
      for (int i = 0; i < size; i++) {
        double part = (i * 0.6180339887498949) % 1;
        values[i] = low + part * (high - low);
      }
      return values;
    }
  }

  /** Spend of a service segment at a price. */
  @Benchmark
  public double budgetShareDemand(Numbers n) {
    return BudgetShareDemand.spend(5e11, 0.08, n.owning.availability(), 1.7, 1.15);
  }

  /** Rental price at which two segments' demand meets capacity. */
  @Benchmark
  public double rentalClearing(Numbers n) {
    return RentalClearing.clearingPrice(
        price ->
            BudgetShareDemand.spend(5e11, 0.08, price, 1.7, 1.15)
                + BudgetShareDemand.spend(1e12, 0.01, price, 1.2, 1.3),
        8e10,
        0.05,
        50);
  }

  /** Inference demand of every area placed on the capacity of all. */
  @Benchmark
  public double serving(Numbers n) {
    return n.serving.serve(n.demand, n.capacity, n.reach);
  }

  /** Choice among chips or sites. */
  @Benchmark
  public double logit(Numbers n) {
    return Logit.shares(n.utilities, CHOICES);
  }

  /** A vendor's short supply over its buyers. */
  @Benchmark
  public double[] rationing(Numbers n) {
    Rationing.allocate(6000, n.claims, n.rights, n.allocation, BUYERS);
    return n.allocation;
  }

  /** Marginal plant of an area, its plants sorted anew. */
  @Benchmark
  public double meritOrder(Numbers n) {
    MeritOrder.sort(n.cost, n.order);
    return MeritOrder.price(n.cost, n.available, n.order, 21_000);
  }

  /** A month of a grid queue: three requests, some grants. */
  @Benchmark
  public double connectionQueue(QueueState queue) {
    return queue.month();
  }

  /** A queue that neither empties nor grows. */
  @State(Scope.Thread)
  public static class QueueState {
    private final ConnectionQueue queue = new ConnectionQueue(64, BUYERS);
    private int month;
    private double granted;

    double month() {
      for (int request = 0; request < 3; request++) {
        queue.request((month + request) % BUYERS, 0, 40 + request, month);
      }
      granted += queue.grant(123, month, 24, (claimant, use, megawatts, requested) -> {});
      month++;
      return granted;
    }
  }

  /** User cost of an hour of compute. */
  @Benchmark
  public double owningCost(Numbers n) {
    return n.owning.usdPerHour(30_000, 1.4, 1.2, n.cost[3]);
  }

  /** Value of a custom chip programme. */
  @Benchmark
  public double realOption(Numbers n) {
    return RealOption.presentValue(1e9, n.rights[2], 2, 4, 0.12);
  }

  /** Throughput of a chip from its data sheet. */
  @Benchmark
  public double roofline(Numbers n) {
    return Roofline.training(989, 1979, 3.35, n.cost[1], 900)
        + Roofline.inference(1979, 0, 3.35, n.cost[1], 900);
  }
}
