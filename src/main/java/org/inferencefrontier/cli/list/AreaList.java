package org.inferencefrontier.cli.list;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.cli.terminal.FigureTable;
import org.inferencefrontier.cli.terminal.UnknownName;
import org.inferencefrontier.input.source.InputListing;
import org.inferencefrontier.world.place.GridArea;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The grid areas, or the figures of one. */
@Command(
    name = "areas",
    mixinStandardHelpOptions = true,
    description = {
      "The grid areas; with an id, every figure of the area with its grade and source.",
      "The mix is of what is generated; other is hydro, biomass and all else.",
      "Own margin is the area's plants by capacity credit over its peak, less one; growth is the"
          + " national trend with vehicles and heat pumps."
    })
final class AreaList extends InputList {
  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("peak_load_megawatts", "peak MW");
    COLUMNS.put("datacenter_megawatts", "data centres MW");
    COLUMNS.put("industrial_tariff_usd_per_megawatt_hour", "tariff USD/MWh");
    COLUMNS.put("carbon_intensity_grams_per_kilowatt_hour", "carbon g/kWh");
    COLUMNS.put("large_load_queue_megawatts", "queue MW");
    COLUMNS.put("connection_years", "connection years");
  }

  @Parameters(arity = "0..1", paramLabel = "ID", description = "Id of an area.")
  private String id;

  @Override
  void print(InputListing inputs, PrintWriter out) {
    List<String> ids = inputs.world().areas().stream().map(GridArea::id).toList();
    if (id == null) {
      AreaFigures figures = new AreaFigures(inputs.world());
      new FigureTable(COLUMNS, AreaFigures.TITLES, figures::cells)
          .print(ids, area -> inputs.figures("areas", area), out);
    } else if (ids.contains(id)) {
      FigureTable.print(inputs.figures("areas", id), out);
    } else {
      throw UnknownName.of("area", id, ids);
    }
  }
}
