package org.inferencefrontier.model.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.inferencefrontier.agent.DecisionLog;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.time.Timeline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Queues and waits that come out of the model against published ones. No rule reads an area's
 * connection_years; a published queue tells only how much more speculation an area draws than
 * others.
 */
class QueueRecordTest {
  private static final int FROM = Timeline.indexOf(YearMonth.of(2024, 7));
  private static final int PUBLISHED = Timeline.indexOf(YearMonth.of(2025, 11));

  private static FrontierModel model;
  private static double[] years;

  @BeforeAll
  static void run() {
    model =
        new FrontierModel(
            new WorldIndex(RealWorld.world()),
            RealWorld.reference(),
            1,
            0,
            false,
            DecisionLog.NONE);
    model.start();
    years = new double[model.utilities().length];
    for (int month = 0; month <= PUBLISHED; month++) {
      model.schedule.step(model);
      for (int a = 0; a < years.length && month >= FROM; a++) {
        double months = model.queueMonths(a) + model.stages().worksMonths();
        years[a] += months / 12 / (PUBLISHED - FROM + 1);
      }
    }
  }

  private static double queue(Utility utility) {
    return utility.queue().waitingMegawatts() + utility.connections().speculativeMegawatts();
  }

  /** The sum over areas that publish one is right within a factor of two; it was fitted to none. */
  @Test
  void publishedQueuesHaveTheirSize() {
    double published = 0;
    double modelled = 0;
    for (Utility utility : model.utilities()) {
      Double count = utility.area().largeLoadQueueMegawatts();
      if (count != null && count > 10_000) {
        published += count;
        modelled += queue(utility);
      }
    }
    assertThat(modelled / published).isBetween(0.5, 2.0);
  }

  /** Most of what waits will never be built, as utilities say. */
  @Test
  void mostRequestsArePhantoms() {
    double real = 0;
    double phantoms = 0;
    for (Utility utility : model.utilities()) {
      real += utility.queue().waitingMegawatts();
      phantoms += utility.connections().speculativeMegawatts();
    }
    assertThat(phantoms / (phantoms + real)).isBetween(0.7, 0.95);
  }

  /**
   * Where five years and more are published one waits longer than where two and a half or less are.
   * But the median is about half of what is published, which is often said of the hardest places,
   * and operators leave areas with long waits, so that the model's times lie closer together.
   */
  @Test
  void waitsAreLongWhereTheyArePublishedAsLong() {
    double slow = meanYears(5, 10);
    double fast = meanYears(0, 2.5);
    assertThat(slow).isGreaterThan(1.2 * fast);
    double[] ratios = new double[years.length];
    for (int a = 0; a < years.length; a++) {
      ratios[a] = years[a] / model.utilities()[a].area().connectionYears();
    }
    assertThat(new Median().evaluate(ratios)).isBetween(0.35, 1.0);
    assertThat(slow / fast).isLessThan(publishedYears(5, 10) / publishedYears(0, 2.5));
  }

  private static double meanYears(double least, double most) {
    return mean(least, most, years);
  }

  private static double publishedYears(double least, double most) {
    double[] published = new double[years.length];
    for (int a = 0; a < years.length; a++) {
      published[a] = model.utilities()[a].area().connectionYears();
    }
    return mean(least, most, published);
  }

  /** Mean over areas whose published years lie between. */
  private static double mean(double least, double most, double[] values) {
    double sum = 0;
    int count = 0;
    for (int a = 0; a < values.length; a++) {
      double published = model.utilities()[a].area().connectionYears();
      if (published >= least && published <= most) {
        sum += values[a];
        count++;
      }
    }
    assertThat(count).isGreaterThan(5);
    return sum / count;
  }
}
