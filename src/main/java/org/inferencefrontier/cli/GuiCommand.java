package org.inferencefrontier.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.inferencefrontier.cli.option.ModelOptions;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.gui.DecisionWords;
import org.inferencefrontier.gui.Launcher;
import org.inferencefrontier.gui.NoDisplayException;
import org.inferencefrontier.gui.Scenarios;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.report.text.DecisionTerms;
import org.inferencefrontier.report.text.LogWords;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.time.Timeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The console with the live map. */
@Command(
    name = "gui",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Opens MASON's console: the world on a map, inspectors, levers and charts, live.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier gui",
      "  frontier gui --scenario grid-gridlock --seed 7",
      "",
      "Scenario and seed can be changed in the console too. It needs a display; 'frontier run' and",
      "'frontier montecarlo' need none."
    })
final class GuiCommand implements Callable<Integer> {
  /** Opens the windows and returns when they are closed. */
  @FunctionalInterface
  interface Windows {
    void open(Scenarios scenarios, long seed, int months, boolean check)
        throws NoDisplayException, Scenarios.UnreadableException, InterruptedException;
  }

  @Mixin private ModelOptions model;

  private final Windows windows;

  GuiCommand() {
    this(
        (scenarios, seed, months, check) ->
            Launcher.open(
                scenarios, world -> new LoggedWords(new LogWords(world)), seed, months, check));
  }

  GuiCommand(Windows windows) {
    this.windows = windows;
  }

  @Override
  public Integer call() throws InputException, InterruptedException {
    World first = model.world();
    if (model.seed() != (int) model.seed()) {
      // Else the console would run another seed than it was asked for.
      throw new UserMistakeException(
          "--seed "
              + model.seed()
              + ": the console takes seeds of 32 bits, up to "
              + Integer.MAX_VALUE);
    }
    try {
      windows.open(
          new ConsoleScenarios(first),
          model.seed(),
          Timeline.indexOf(model.until()) + 1,
          model.isChecking());
    } catch (NoDisplayException e) {
      throw new UserMistakeException(e.getMessage());
    } catch (Scenarios.UnreadableException e) {
      throw new UserMistakeException(e.getMessage());
    }
    return ExitCode.DONE;
  }

  /** The scenarios beside the inputs, the one of the command line first. */
  private final class ConsoleScenarios implements Scenarios {
    private final World first;
    private final List<Choice> choices;

    ConsoleScenarios(World first) throws InputException {
      this.first = first;
      Choice begun =
          new Choice(
              first.scenario().name(), first.scenario().title(), first.scenario().description());
      this.choices =
          Stream.concat(
                  Stream.of(begun),
                  model.scenarios().stream()
                      .map(s -> new Choice(s.name(), s.title(), s.description()))
                      .filter(choice -> !choice.name().equals(begun.name())))
              .toList();
    }

    @Override
    public List<Choice> choices() {
      return choices;
    }

    @Override
    public World read(String name) throws UnreadableException {
      if (name.equals(first.scenario().name())) {
        return first;
      }
      try {
        return model.world(name);
      } catch (InputException e) {
        throw new UnreadableException(e.getMessage(), e);
      }
    }
  }

  /** The words that reports and {@code explain} have for decisions. */
  private record LoggedWords(LogWords words) implements DecisionWords {
    @Override
    public String alternative(String text) {
      return words.alternative(text);
    }

    @Override
    public String reason(String text) {
      return words.reason(text);
    }

    @Override
    public Optional<String> large(double score) {
      return LogWords.large(score);
    }

    @Override
    public String outcome(String decision, boolean chosen) {
      return DecisionTerms.outcome(decision, chosen);
    }

    @Override
    public String terms(String decision) {
      return DecisionTerms.of(decision);
    }
  }
}
