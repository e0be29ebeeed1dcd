package org.inferencefrontier.report;

import java.util.List;
import org.inferencefrontier.world.evidence.Aggregate;
import org.inferencefrontier.world.evidence.RecordPoint;

/** The record of {@link FakeWorld}. */
final class FakeRecord {
  private FakeRecord() {}

  static List<RecordPoint> points() {
    String epoch = "Epoch AI, installed base of AI chips, 2026 edition (CC BY 4.0)";
    return List.of(
        point(
            "vendor.revenue",
            "nvidia",
            "2023-01",
            "2023-12",
            Aggregate.SUM,
            4.75e10,
            "NVIDIA 10-K"),
        point(
            "vendor.revenue",
            "nvidia",
            "2024-02",
            "2024-07",
            Aggregate.SUM,
            4.9e10,
            "NVIDIA, two quarters",
            0.2),
        point("vendor.revenue", "nvidia", "2024-02", "2024-04", Aggregate.SUM, 2.3e10, "NVIDIA"),
        point(
            "vendor.revenue",
            "nvidia",
            "2024-01",
            "2024-12",
            Aggregate.SUM,
            1.15e11,
            "NVIDIA 10-K"),
        point("world.installed_h100e", null, "2023-12", "2023-12", Aggregate.END, 1.6e6, epoch),
        point("world.installed_h100e", "", "2024-12", "2024-12", Aggregate.END, 6.5e6, epoch, 0.2),
        point(
            "world.datacenter_twh",
            "",
            "2024-01",
            "2024-12",
            Aggregate.MEAN,
            415,
            "IEA, Energy and AI, 2025"),
        point(
            "world.rental_usd_per_h100e_hour",
            "",
            "2023-03",
            "2023-03",
            Aggregate.MEAN,
            8,
            "Rental price surveys"),
        point(
            "world.rental_usd_per_h100e_hour",
            "",
            "2024-06",
            "2024-06",
            Aggregate.MEAN,
            3.4,
            "Rental price surveys"),
        point(
            "world.rental_usd_per_h100e_hour",
            "",
            "2025-06",
            "2025-06",
            Aggregate.MEAN,
            2.1,
            "Rental price surveys"),
        point("vendor.revenue_share", "nvidia", "2024-12", "2024-12", Aggregate.END, 0.78, epoch));
  }

  private static RecordPoint point(
      String indicator,
      String entity,
      String from,
      String to,
      Aggregate aggregate,
      double central,
      String source) {
    return point(indicator, entity, from, to, aggregate, central, source, null);
  }

  private static RecordPoint point(
      String indicator,
      String entity,
      String from,
      String to,
      Aggregate aggregate,
      double central,
      String source,
      Double tolerance) {
    return new RecordPoint(
        indicator,
        entity,
        from,
        to,
        aggregate,
        central,
        central * 0.9,
        central * 1.12,
        tolerance,
        null,
        "",
        "read",
        source);
  }
}
