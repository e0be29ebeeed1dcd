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
          new Lever("vendor.merchant-price-multiplier", "Merchant chip prices (x)", 0.3, 2),
          new Lever("foundry.capacity-multiplier", "Packaging in the West (x)", 0.1, 2),
          new Lever("power.carbon-price-adder", "Carbon price added (USD/t)", 0, 300),
          new Lever("power.connection-multiplier", "Grid connections (x)", 0.2, 4),
          new Lever("power.connection-growth", "Growth of connections (log/year)", 0, 1.2),
          new Lever("power.build-multiplier", "Power plants built (x)", 0.2, 3),
          new Lever("power.onsite-capacity", "Plant on site (GW/year)", 0, 10),
          new Lever("demand.adoption-slope-chat", "Adoption of chat (slope/year)", 0, 2.5),
          new Lever("demand.adoption-slope-agentic", "Adoption of agents (slope/year)", 0, 2.5),
          new Lever("demand.price-elasticity", "Price elasticity of demand", 0.8, 1.8),
          new Lever("reasoning.multiplier", "Reasoning depth (x)", 0.3, 4),
          new Lever("training.quality-elasticity", "What model quality wins", 0, 4),
          new Lever("policy.activity", "How often states act (x)", 0, 3));

  /** Finest change that counts: what a slider's pixel stands for. */
  double step() {
    return (high - low) / 1000;
  }
}
