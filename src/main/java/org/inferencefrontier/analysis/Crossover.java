package org.inferencefrontier.analysis;

import org.inferencefrontier.study.statistics.Spread;

/**
 * When inference overtakes training in one definition, over the runs of a study.
 *
 * @param indicator indicator of the month, {@code world.crossover_month...}
 * @param definition what is compared, in words
 * @param runs runs of the study
 * @param since months counted from January 2023; runs that never get there are not in it
 * @param sinceByMonth how many runs have each month
 */
public record Crossover(
    String indicator, String definition, int runs, Spread since, RunsByMonth sinceByMonth) {}
