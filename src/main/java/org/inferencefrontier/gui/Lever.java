package org.inferencefrontier.gui;

import java.util.List;

/**
 * A parameter that can be changed while a run goes on.
 *
 * @param parameter name of the parameter
 * @param title for people
 * @param low least value that makes sense
 * @param high largest value that makes sense
 */
record Lever(String parameter, String title, double low, double high) {
  /** The levers, in the order in which they are shown. All act from the next month on. */
  static final List<Lever> ALL =
      List.of(
          new Lever(
              "vendor.merchant-price-multiplier", "Merchant chip prices (1 as they are)", 0.3, 2),
          new Lever("foundry.capacity-multiplier", "Packaging in the West (1 as it is)", 0.1, 2),
          new Lever("power.carbon-price-adder", "Carbon price added (USD/tonne)", 0, 300),
          new Lever("power.connection-multiplier", "Grid connections a year (multiplier)", 0.2, 4),
          new Lever("power.connection-growth", "Growth of grid connections (log a year)", 0, 1.2),
          new Lever("power.build-multiplier", "Building of power plants (multiplier)", 0.2, 3),
          new Lever("power.onsite-capacity", "Plant on site to be had (GW a year, 2024)", 0, 10),
          new Lever("demand.adoption-slope-chat", "Adoption of chat (slope a year)", 0, 2.5),
          new Lever("demand.adoption-slope-agentic", "Adoption of agents (slope a year)", 0, 2.5),
          new Lever("demand.price-elasticity", "Price elasticity of demand", 0.8, 1.8),
          new Lever("reasoning.multiplier", "Reasoning depth (multiplier)", 0.3, 4),
          new Lever(
              "training.quality-elasticity", "What quality of models wins (elasticity)", 0, 4),
          new Lever("policy.activity", "How often states act (1 as they do)", 0, 3));

  /** Finest change that counts: what a slider's pixel stands for. */
  double step() {
    return (high - low) / 1000;
  }
}
