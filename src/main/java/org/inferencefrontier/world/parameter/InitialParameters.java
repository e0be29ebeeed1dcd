package org.inferencefrontier.world.parameter;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Parameters that only the world of January 2023 is made of: later months do not ask for them. */
public final class InitialParameters {
  /** Their names, in order. */
  public static final Set<String> NAMES =
      Collections.unmodifiableSortedSet(
          new TreeSet<>(
              Set.of(
                  "demand.adoption-midpoint-real-time",
                  "demand.adoption-midpoint-chat",
                  "demand.adoption-midpoint-agentic",
                  "demand.income-delay",
                  "rental.initial",
                  "expectation.initial-demand-growth",
                  "expectation.initial-service-growth",
                  "operator.optimism-spread",
                  "vendor.initial-shipment-rate",
                  "vendor.system-cost-share",
                  "foundry.memory-initial",
                  "foundry.chinese-memory-initial",
                  "power.adequate-years",
                  "power.initial-free-years",
                  "power.initial-pipeline-years",
                  "power.initial-queued-years",
                  "policy.alignment-within-bloc",
                  "policy.alignment-non-aligned",
                  "policy.alignment-opposed-blocs",
                  "policy.alignment-other",
                  "start.history-months",
                  "start.training-share",
                  "start.fleet-age")));

  private InitialParameters() {}
}
