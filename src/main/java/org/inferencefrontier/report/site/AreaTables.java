package org.inferencefrontier.report.site;

import java.util.List;
import java.util.Optional;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.figure.PowerShortage;
import org.inferencefrontier.report.page.DataTable;

/** The table of grid areas: load, reserve, queue, tariff, and how AI gets its power there. */
public final class AreaTables {
  private AreaTables() {}

  /**
   * A table of areas; empty if none of them has load.
   *
   * @param single whether utilities have pages to lead to
   */
  public static Optional<DataTable> of(
      ReportContext context,
      String id,
      String caption,
      int month,
      List<String> areas,
      boolean single) {
    return leading(context, single)
        .quantity("Data centres, MW", PowerShortage.LOAD, Measure.MEGAWATTS, month)
        .quantity("Reserve margin", PowerShortage.RESERVE, Measure.SHARE, month)
        .quantity("Queue, months", PowerShortage.QUEUE, Measure.MONTHS, month)
        .quantity("Queue, MW", "area.queue_mw", Measure.MEGAWATTS, month)
        .quantity("Tariff, USD per MWh", PowerShortage.TARIFF, Measure.USD, month)
        .quantity("Contracted plants, MW", "area.ppa_mw", Measure.MEGAWATTS, month)
        .quantity("On site, MW", "area.onsite_mw", Measure.MEGAWATTS, month)
        .quantity(
            "Carbon, g CO2 per kWh", "area.carbon_intensity", Measure.count("g per kWh"), month)
        .of(id, caption, areas);
  }

  /** A table of areas without columns yet, whose names lead to their utilities' pages. */
  public static EntityTable leading(ReportContext context, boolean single) {
    return new EntityTable(context, "Grid area")
        .leadingTo(area -> single ? SitePage.utility(area) : "");
  }
}
