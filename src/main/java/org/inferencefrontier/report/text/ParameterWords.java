package org.inferencefrontier.report.text;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inferencefrontier.analysis.sensitivity.Drivers;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.parameter.ParameterDefinition;

/** Parameters in plain words. */
public final class ParameterWords {
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

  /** The unit in brackets; empty for pure numbers and unknown parameters. */
  public String unit(String name) {
    ParameterDefinition parameter = parameters.get(name);
    return parameter == null || parameter.unit().equals("1") ? "" : " (" + parameter.unit() + ")";
  }
}
