package org.inferencefrontier.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.study.Provenance;
import picocli.CommandLine.Model.CommandSpec;

/** Says which program, inputs and command made a study. */
public final class Provenances {
  /** Options that no result depends on: studies that differ in them are the same, byte for byte. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of("--resume", "--restart", "--quiet", "--verbose");

  private static final Set<String> WITHOUT_EFFECT_WITH_VALUE = Set.of("--threads", "--out");

  private Provenances() {}

  /** Where a study of these options comes from. */
  public static Provenance of(CommandSpec spec, ModelOptions model, StudyOptions options)
      throws InputException, IOException {
    return of(spec, model, model.scenario(), options);
  }

  /** The provenance of another scenario than the command's own. */
  public static Provenance of(
      CommandSpec spec, ModelOptions model, String scenario, StudyOptions options)
      throws InputException, IOException {
    Path draws = options.draws();
    Map<String, Path> further =
        draws == null ? Map.of() : Map.of(StudyInputs.OWN_DRAWS + draws.getFileName(), draws);
    return new Provenance(
        ProgramVersion.NUMBER,
        ProgramVersion.commit(),
        command(spec.root().commandLine().getParseResult().originalArgs()),
        model.inputs(scenario, further));
  }

  /** The command without what changes no result. */
  static String command(List<String> arguments) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (WITHOUT_EFFECT_WITH_VALUE.contains(argument)) {
        i++;
      } else if (!WITHOUT_EFFECT.contains(argument)
          && WITHOUT_EFFECT_WITH_VALUE.stream().noneMatch(o -> argument.startsWith(o + "="))) {
        kept.add(argument);
      }
    }
    return kept.stream().map(Provenances::quoted).collect(Collectors.joining(" ", "frontier ", ""));
  }

  private static String quoted(String argument) {
    return argument.matches("[A-Za-z0-9_./=:,@+-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
