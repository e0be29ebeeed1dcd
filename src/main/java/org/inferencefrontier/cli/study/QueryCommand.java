package org.inferencefrontier.cli.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Stack;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.inferencefrontier.cli.option.StudyChoice;
import org.inferencefrontier.cli.option.VerboseOption;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.cli.terminal.ShownPath;
import org.inferencefrontier.cli.terminal.UserMistakeException;
import org.inferencefrontier.study.StudyDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a study in SQL. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    preprocessor = QueryCommand.LeadingComments.class,
    description = "Asks the data of a study or comparison in SQL (DuckDB's).",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontier query \"show tables\"",
      "  frontier query \"select month, p50 from summary where indicator = 'world.ai_twh'\"",
      "  frontier query --study base-r200-s1 --csv \"from runs\" > runs.csv",
      "",
      "Tables: runs, draws, series, summary, policy_moves, indicators; decisions and policy after",
      "montecarlo --decisions N; differences for a comparison. docs/queries.md describes them and"
          + " shows worked queries."
    })
public final class QueryCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SQL",
      description =
          "One statement that reads. It may begin with lines of comment (-- ...); whatever it"
              + " begins with, it is one after -- as a word of its own.")
  private String sql;

  @Option(
      names = "--study",
      paramLabel = "DIR",
      description =
          "Folder of the study or comparison, or its name under reports (default: the newest"
              + " there).")
  private String study;

  @Option(names = "--csv", description = "Prints a table for programs: commas, every digit.")
  private boolean csv;

  @Mixin private VerboseOption verbose;
  @Spec private CommandSpec spec;

  /**
   * Tells SQL that begins with a comment from an option: two hyphens and a blank, or several lines,
   * are none. A blank before it is nothing to SQL and tells the command line that it is no option.
   */
  static final class LeadingComments implements IParameterPreprocessor {
    private static final Pattern COMMENT = Pattern.compile("--(\\s|.*\\R).*", Pattern.DOTALL);

    @Override
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec argument, Map<String, Object> info) {
      arguments.replaceAll(word -> isComment(word, command) ? " " + word : word);
      // What the words are is for the command line to tell, as ever.
      return false;
    }

    private static boolean isComment(String word, CommandSpec command) {
      return COMMENT.matcher(word).matches()
          && command.optionsMap().keySet().stream()
              .noneMatch(option -> word.startsWith(option + "="));
    }
  }

  @Override
  public Integer call() throws IOException {
    Path folder = StudyChoice.folder(study);
    if (study == null) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("Study: " + ShownPath.of(folder));
      err.flush();
    }
    PrintWriter out = spec.commandLine().getOut();
    AnswerPrinter answer = csv ? new AnswerPrinter.Csv(out) : new AnswerPrinter.Table(out);
    try (StudyDatabase database = new StudyDatabase(folder)) {
      database.query(sql, answer);
    } catch (StudyDatabase.QueryException problem) {
      throw new UserMistakeException(problem.getMessage());
    }
    answer.end();
    return ExitCode.DONE;
  }
}
