package org.inferencefrontier.report.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.inferencefrontier.report.chart.PanelSpec.Scale;
import org.inferencefrontier.report.figure.Measure;
import org.inferencefrontier.report.text.Names;
import org.inferencefrontier.report.text.Wording;

/** Which numbers a comparison of scenarios shows. */
final class ComparedQuantities {
  /**
   * A number.
   *
   * @param name what it is called
   * @param unit its unit in words; empty where the values say it
   * @param indicator indicator
   * @param entity entity id, empty for the world
   * @param measure how it is written
   */
  record Quantity(String name, String unit, String indicator, String entity, Measure measure) {
    /** What it is called, with its unit. */
    String title() {
      return unit.isEmpty() ? name : name + ", " + unit;
    }

    /** The title with whose number it is in front, for one that is an agent's. */
    String title(Names names) {
      return whose(names) + title();
    }

    /** The same without its unit. */
    String name(Names names) {
      return whose(names) + name;
    }

    private String whose(Names names) {
      return entity.isEmpty() ? "" : names.of(entity) + ": ";
    }
  }

  /** Either in force or not: of single runs there is no change in between to be told. */
  static final String STOPPED = "area.moratorium";

  private static final Measure POINTS = Measure.count("points");
  private static final Measure WAFERS = Measure.count("wafers a month");

  /** How much compute stands. */
  static final Quantity COMPUTE =
      world("Installed compute", "H100e", "installed_h100e", Measure.H100E);

  /** What it draws. */
  static final Quantity ELECTRICITY =
      world("Electricity of AI", "TWh a year", "ai_twh", Measure.TERAWATT_HOURS);

  /** Named one by one. */
  static final List<Quantity> HEADLINES =
      List.of(
          world("Inference overtakes training", "", "crossover_month", Measure.CALENDAR_MONTH),
          world("Inference share of compute", "", "inference_share_of_compute", Measure.SHARE),
          COMPUTE,
          ELECTRICITY,
          world("Custom silicon", "share", "custom_silicon_share", Measure.SHARE),
          world("Concentration of vendors", "", "vendor_hhi", Measure.INDEX),
          world("One million tokens", "USD", "usd_per_million_tokens", Measure.USD_POWERS),
          of("Revenue", "USD a month", "vendor.revenue", "nvidia", Measure.USD_PER_MONTH),
          of("Inference capacity", "H100e", "state.inference_capacity_h100e", "usa", Measure.H100E),
          of(
              "Inference capacity",
              "H100e",
              "state.inference_capacity_h100e",
              "chn",
              Measure.H100E));

  /** Drawn over time: those of the headlines that have months. */
  static final List<Quantity> DRAWN = HEADLINES.subList(1, HEADLINES.size());

  /** Of whom the greatest changes are listed. */
  static final List<Quantity> MOVED =
      List.of(
          of("revenue", "USD a month", "vendor.revenue", "", Measure.USD_PER_MONTH),
          of("share of inference compute", "", "vendor.inference_compute_share", "", Measure.SHARE),
          of("AI capex", "USD a month", "operator.ai_capex", "", Measure.USD_PER_MONTH),
          of("powered", "GW", "operator.powered_mw", "", Measure.GIGAWATTS),
          of("inference capacity", "H100e", "state.inference_capacity_h100e", "", Measure.H100E),
          of("sovereignty index", "", "state.sovereignty_index", "", Measure.INDEX),
          of("data-centre load", "MW", "area.datacenter_mw", "", Measure.MEGAWATTS),
          of("tariff", "USD per MWh", "area.tariff_usd_per_mwh", "", Measure.USD));

  /** What agents decide. */
  static final List<Quantity> DECISIONS =
      List.of(
          of("its own policy moves so far", "mean", "state.policy_moves", "", Measure.INDEX),
          of("export tier, 1 free to 4 barred", "mean", "state.export_tier", "", Measure.INDEX),
          of("share of runs in which new connections are stopped", "", STOPPED, "", Measure.SHARE),
          of("generations of own silicon", "", "operator.programme_generation", "", Measure.INDEX),
          of(
              "own silicon's share of purchases",
              "",
              "operator.own_silicon_share",
              "",
              Measure.SHARE),
          of("share of compute for training", "", "operator.training_share", "", Measure.SHARE),
          of("generations after the catalogue", "", "vendor.new_generations", "", Measure.INDEX),
          of("gross margin", "", "vendor.gross_margin", "", Measure.SHARE),
          of(
              "orders that wait",
              "months of shipments",
              "vendor.backlog_months",
              "",
              Measure.MONTHS),
          world("packaging capacity of foundries", "wafers a month", "packaging_wafers", WAFERS),
          world("packaging capacity used", "", "packaging_utilisation", Measure.SHARE));

  /** Without which a number means nothing: what sells next to nothing has any margin. */
  static final Map<String, String> BASIS =
      Map.of("vendor.gross_margin", "vendor.revenue", "vendor.backlog_months", "vendor.revenue");

  /** Of which the states with the largest relative change are named. */
  static final Quantity HIT =
      of("Inference capacity", "H100e", "state.inference_capacity_h100e", "", Measure.H100E);

  private ComparedQuantities() {}

  private static Quantity world(String name, String unit, String indicator, Measure measure) {
    return new Quantity(name, unit, "world." + indicator, "", measure);
  }

  private static Quantity of(
      String name, String unit, String indicator, String entity, Measure measure) {
    return new Quantity(name, unit, indicator, entity, measure);
  }

  /** How a change of a number is written: of a share in points, of a date in months. */
  static Measure change(Measure measure) {
    if (measure == Measure.SHARE) {
      return new Measure(
          "percentage points",
          ComparedQuantities::points,
          share -> POINTS.tick().apply(100 * share),
          Scale.LINEAR);
    }
    if (measure == Measure.CALENDAR_MONTH) {
      return new Measure(
          "months",
          value -> Measure.MONTHS.write().apply(value) + " months",
          Wording::shortNumber,
          Scale.LINEAR);
    }
    return measure == Measure.USD_POWERS ? Measure.USD : measure;
  }

  /** Below one, two figures: a share is told in percent, and its change is no more exact. */
  private static String points(double share) {
    if (!Double.isFinite(share)) {
      return Wording.NONE;
    }
    double points = 100 * share;
    return POINTS.write().apply(Math.abs(points) < 1 ? twoFigures(points) : points)
        + " "
        + POINTS.unit();
  }

  private static double twoFigures(double value) {
    return BigDecimal.valueOf(value).round(new MathContext(2)).doubleValue();
  }
}
