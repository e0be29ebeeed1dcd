package org.inferencefrontier.cli.list;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.inferencefrontier.cli.option.LocationOptions;
import org.inferencefrontier.cli.terminal.ExitCode;
import org.inferencefrontier.input.WorldReader;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.input.source.InputListing;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A list of one kind of inputs. */
abstract class InputList implements Callable<Integer> {
  @Mixin private LocationOptions where;
  @Spec private CommandSpec spec;

  /** Prints what is asked for. */
  abstract void print(InputListing inputs, PrintWriter out);

  @Override
  public final Integer call() throws InputException {
    PrintWriter out = spec.commandLine().getOut();
    print(WorldReader.listing(where.location()), out);
    out.flush();
    return ExitCode.DONE;
  }
}
