package org.inferencefrontier.cli.list;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.inferencefrontier.agent.vendor.ChipRating;
import org.inferencefrontier.cli.terminal.FigureTable;
import org.inferencefrontier.cli.terminal.UnknownName;
import org.inferencefrontier.input.source.InputListing;
import org.inferencefrontier.world.technology.Accelerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The chips, or the figures of one. */
@Command(
    name = "accelerators",
    mixinStandardHelpOptions = true,
    description = {
      "The chips; with an id, every figure of the chip.",
      "H100e is throughput by specification before software, in H100 SXM; per kW of board"
          + " power; per thousand USD of the chip's price, for custom silicon the transfer price."
    })
final class AcceleratorList extends InputList {
  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();
  private static final List<String> RATINGS =
      List.of("training H100e", "inference H100e", "peak H100e", "inference/kW", "inference/kUSD");

  static {
    COLUMNS.put("vendor", "vendor");
    COLUMNS.put("release_month", "first volume");
    COLUMNS.put("eight_bit_teraflops", "8-bit TFLOP/s");
    COLUMNS.put("board_power_watts", "watts");
    COLUMNS.put("price_usd", "price USD");
  }

  @Parameters(arity = "0..1", paramLabel = "ID", description = "Id of a chip.")
  private String id;

  @Override
  void print(InputListing inputs, PrintWriter out) {
    List<Accelerator> all = inputs.world().accelerators();
    List<String> ids = all.stream().map(Accelerator::id).toList();
    if (id == null) {
      Map<String, Accelerator> chips =
          all.stream().collect(Collectors.toMap(Accelerator::id, chip -> chip));
      new FigureTable(COLUMNS, RATINGS, chip -> ratings(ChipRating.of(chips.get(chip))))
          .print(ids, chip -> inputs.figures("accelerators", chip), out);
    } else if (ids.contains(id)) {
      FigureTable.print(inputs.figures("accelerators", id), out);
    } else {
      throw UnknownName.of("accelerator", id, ids);
    }
  }

  private static List<String> ratings(ChipRating rating) {
    return DoubleStream.of(
            rating.trainingH100e(),
            rating.inferenceH100e(),
            rating.peakH100e(),
            rating.inferencePerKilowatt(),
            rating.inferencePerThousandUsd())
        .mapToObj(value -> String.format(Locale.ROOT, "%.3f", value))
        .toList();
  }
}
