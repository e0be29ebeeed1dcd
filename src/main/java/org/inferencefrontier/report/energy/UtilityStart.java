package org.inferencefrontier.report.energy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.inferencefrontier.report.page.DataTable;
import org.inferencefrontier.report.page.DataTable.Column;
import org.inferencefrontier.report.page.Section;
import org.inferencefrontier.report.text.Wording;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.technology.GenerationTechnology;

/** What a utility begins every run with: its peak, its plants, and its rules for large loads. */
final class UtilityStart {
  private final UtilityProfile utility;
  private final GridArea area;
  private final World world;

  UtilityStart(UtilityProfile utility, GridArea area, World world) {
    this.utility = utility;
    this.area = area;
    this.world = world;
  }

  Section section() {
    return new Section(
        "start",
        "What it starts with",
        "Figures of its files at the start of 2023, the same in every run. What its peak grows to"
            + " is not recorded area by area: the reserve margin says how capacity keeps up.",
        points(),
        List.of(),
        List.of(plants()),
        List.of());
  }

  private List<String> points() {
    List<String> points = new ArrayList<>();
    points.add(
        "Peak load "
            + gigawatts(area.peakLoadMegawatts())
            + ", "
            + Wording.number(area.annualLoadTerawattHours())
            + " TWh a year; data centres draw "
            + gigawatts(area.datacenterMegawatts())
            + " of it on average.");
    points.add(
        "It plans for firm capacity "
            + Wording.percent(utility.planningReserveMargin())
            + " over its peak, and reckons with a cost of capital of "
            + Wording.percent(utility.costOfCapital())
            + " a year.");
    points.add(
        "It could connect "
            + Wording.number(utility.connectionMegawattsPerYear())
            + " MW of large loads a year, each studied for "
            + Wording.number(utility.studyMonths())
            + " months.");
    if (area.largeLoadQueueMegawatts() != null) {
      points.add(
          "By the last published count large loads of "
              + gigawatts(area.largeLoadQueueMegawatts())
              + " wait for a connection there.");
    }
    points.add(
        "Published for comparison, and read by no rule: "
            + Wording.number(area.connectionYears())
            + " years from a request to a connection.");
    points.add(
        "Electricity for industry cost $"
            + Wording.number(area.industrialTariffUsdPerMegawattHour())
            + " per MWh."
            + largeLoads());
    points.add(
        utility.behindTheMeterAllowed()
            ? "Data centres may have plant of their own on site."
            : "Data centres may have no plant of their own on site.");
    points.add("It may order: " + String.join(", ", technologies()) + ".");
    return points;
  }

  /** What large loads pay beside the tariff. */
  private String largeLoads() {
    String adder =
        utility.largeLoadAdderUsdPerMegawattHour() > 0
            ? " Large loads pay $"
                + Wording.number(utility.largeLoadAdderUsdPerMegawattHour())
                + " more."
            : "";
    return utility.largeLoadTariff() == null
        ? adder
        : adder
            + " Since "
            + Wording.month(YearMonth.parse(utility.largeLoadTariff().from()))
            + " they must pay for "
            + Wording.percent(utility.largeLoadTariff().minimumTakeShare())
            + " of what is connected, whatever they use.";
  }

  private List<String> technologies() {
    return world.technologies().stream()
        .filter(technology -> utility.technologies().contains(technology.id()))
        .map(GenerationTechnology::name)
        .toList();
  }

  private DataTable plants() {
    List<List<String>> rows = new ArrayList<>();
    add(rows, "Gas", area.gasMegawatts(), area.gasTerawattHours());
    add(rows, "Oil; its output is counted with gas", area.oilMegawatts(), Double.NaN);
    add(rows, "Coal", area.coalMegawatts(), area.coalTerawattHours());
    add(rows, "Nuclear", area.nuclearMegawatts(), area.nuclearTerawattHours());
    add(rows, "Hydro, with pumped storage", area.hydroMegawatts(), area.hydroTerawattHours());
    add(rows, "Wind", area.windMegawatts(), area.windTerawattHours());
    add(rows, "Solar", area.solarMegawatts(), area.solarTerawattHours());
    add(rows, "Biomass, geothermal and other", area.otherMegawatts(), area.otherTerawattHours());
    add(rows, "Batteries", area.batteryMegawatts(), Double.NaN);
    return new DataTable(
        "table-plants",
        "Plants in January 2023, and what they make in a year",
        List.of(Column.words("Plants"), Column.numbers("MW"), Column.numbers("TWh a year")),
        rows);
  }

  private static void add(
      List<List<String>> rows, String plants, double megawatts, double terawattHours) {
    if (megawatts > 0 || terawattHours > 0) {
      rows.add(List.of(plants, Wording.number(megawatts), Wording.number(terawattHours)));
    }
  }

  private static String gigawatts(double megawatts) {
    return Wording.number(megawatts / 1000) + " GW";
  }
}
