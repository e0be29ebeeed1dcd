package org.inferencefrontier.report.text;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inferencefrontier.analysis.sensitivity.Drivers;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.parameter.ParameterDefinition;

/** Parameters in plain words. */
public final class ParameterWords {
  /** For sentences: what the inputs describe in the model's terms, in those of a reader. */
  static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry(
              "chip.server-power-multiple", "Power that servers take for each watt of their chips"),
          Map.entry("cost.custom-uplift", "Cost of servers and network around custom silicon"),
          Map.entry(
              "demand.adoption-midpoint-chat",
              "Time by which chat and search are half adopted in the richest countries"),
          Map.entry(
              "demand.initial-share-agentic", "Weight of agentic services in demand at the start"),
          Map.entry(
              "demand.price-elasticity",
              "How much demand for AI services rises as their price falls"),
          Map.entry(
              "fleet.displacement-hazard",
              "Speed at which old chips leave when much better ones wait for their power"),
          Map.entry(
              "fleet.displacement-ratio",
              "Share of the best waiting chip's work per watt under which a chip makes room for"
                  + " it"),
          Map.entry(
              "policy.tier-two-share",
              "Chips that a tier-2 state may import in a year, as a share of the world's"),
          Map.entry(
              "power.far-growth-belief", "How much of the growth expected later operators believe"),
          Map.entry(
              "silicon.captive-growth", "Growth of the share of work that own silicon can take"),
          Map.entry(
              "silicon.own-preference",
              "What operators credit own silicon with besides its cost: sure supply, fit"),
          Map.entry(
              "silicon.ramp-months", "Months from a working design of an own chip to first volume"),
          Map.entry(
              "training.quality-elasticity",
              "How strongly users turn to models that more training compute made"),
          Map.entry(
              "training.research-rate",
              "What laboratories spend on training for a dollar of revenue that it wins"),
          Map.entry("vendor.competition-elasticity", "Weight of rivals in vendors' prices"),
          Map.entry(
              "vendor.learning-exponent", "Speed at which young software for chips catches up"));

  private final Map<String, ParameterDefinition> parameters;

  /** Words for the parameters of a world. */
  public ParameterWords(World world) {
    parameters =
        world.parameters().definitions().stream()
            .collect(Collectors.toMap(ParameterDefinition::name, Function.identity()));
  }

  /** What a driver is; its name where the inputs do not describe it. */
  public String of(String name) {
    if (name.equals(Drivers.OTHERS)) {
      return "All other parameters together";
    }
    if (name.equals(Drivers.CHANCE)) {
      return "Chance: random events";
    }
    ParameterDefinition parameter = parameters.get(name);
    return parameter == null ? name : parameter.description();
  }

  /** The same in a few plain words where there are such. */
  public String plain(String name) {
    String words = PLAIN.get(name);
    return words == null ? of(name) : words;
  }

  /** The unit in brackets; empty for pure numbers and unknown parameters. */
  public String unit(String name) {
    ParameterDefinition parameter = parameters.get(name);
    return parameter == null || parameter.unit().equals("1") ? "" : " (" + parameter.unit() + ")";
  }
}
