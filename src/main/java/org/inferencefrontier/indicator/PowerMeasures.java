package org.inferencefrontier.indicator;

import static org.inferencefrontier.indicator.Indicators.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.inferencefrontier.agent.operator.Operator;
import org.inferencefrontier.agent.operator.SitePower;
import org.inferencefrontier.agent.utility.PlantGroup;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.EntityKind;

/** What is measured of power plants, connections, contracts and emissions. */
final class PowerMeasures {
  private static final double TERAWATT_HOURS_PER_MEGAWATT = 8760 / 1e6;
  private static final double HOURS_PER_MONTH = 730;

  private PowerMeasures() {}

  static List<Measure> all() {
    List<Measure> measures = new ArrayList<>();
    for (PlantGroup group : PlantGroup.values()) {
      String name = group.name().toLowerCase(Locale.ROOT);
      measures.add(
          world(
              "world.plant_" + name + "_mw",
              "MW",
              "Power plants of all grids: " + name + ", installed.",
              u -> u.plantMegawatts(group)));
    }
    measures.addAll(areas());
    measures.addAll(worlds());
    measures.addAll(sites());
    measures.add(
        monthly(
            "state.datacenter_world_share",
            "0-1",
            EntityKind.STATE,
            "Share of the electricity of the world's data centres that is used in the state.",
            PowerMeasures::datacenterMegawatts,
            PowerMeasures::worldShare));
    return measures;
  }

  private static List<Measure> areas() {
    return List.of(
        area(
            "area.datacenter_share",
            "0-1",
            "Share of the area's electricity that data centres use.",
            Utility::datacenterShare),
        area(
            "area.carbon_intensity",
            "g/kWh",
            "Emissions of the area's generation, CO2.",
            u -> u.carbonIntensity),
        area(
            "area.ai_emissions",
            "t/year",
            "Emissions of AI data centres at the month's rate, CO2: from the grid by its intensity,"
                + " and of plant on site.",
            u -> u.gridEmissionsTonnesPerYear() + u.onsiteEmissionsTonnesPerYear()),
        area(
            "area.curtailed_mw",
            "MW",
            "Mean load of AI data centres that is curtailed in the month.",
            u -> u.curtailedMegawatts),
        area(
            "area.flexible_mw",
            "MW",
            "Connections granted that may be curtailed, facility MW.",
            u -> u.flexible().grantedMegawatts()),
        area(
            "area.speculative_queue_mw",
            "MW",
            "Requests for a connection that nobody will build, which wait besides area.queue_mw.",
            Utility::speculativeMegawatts),
        area(
            "area.onsite_mw",
            "MW",
            "Load of AI data centres that plant on site serves.",
            u -> u.onsiteMegawatts),
        area(
            "area.ppa_mw",
            "MW",
            "Rating of plants whose output operators have contracted.",
            u -> u.contractedRating));
  }

  private static List<Measure> worlds() {
    return List.of(
        world(
            "world.queue_mw",
            "MW",
            "Large-load requests that wait, firm and flexible.",
            u -> u.queue().waitingMegawatts() + u.flexible().queue().waitingMegawatts()),
        world(
            "world.ai_grid_emissions",
            "t/year",
            "Emissions of the grid's electricity for AI data centres at the month's rate, CO2, by"
                + " the intensity of each area.",
            Utility::gridEmissionsTonnesPerYear),
        world(
            "world.ai_onsite_emissions",
            "t/year",
            "Emissions of plant on the sites of AI data centres at the month's rate, CO2.",
            Utility::onsiteEmissionsTonnesPerYear),
        world(
            "world.curtailed_twh",
            "TWh/year",
            "Electricity of AI data centres that is curtailed, at the month's rate.",
            u -> u.curtailedMegawatts * TERAWATT_HOURS_PER_MEGAWATT),
        world(
            "world.speculative_queue_mw",
            "MW",
            "Requests for a connection that nobody will build, which wait besides world.queue_mw.",
            Utility::speculativeMegawatts),
        world(
            "world.flexible_mw",
            "MW",
            "Connections granted that may be curtailed, facility MW.",
            u -> u.flexible().grantedMegawatts()),
        world(
            "world.onsite_mw",
            "MW",
            "Load of AI data centres that plant on site serves.",
            u -> u.onsiteMegawatts),
        world(
            "world.ppa_mw",
            "MW",
            "Rating of plants whose output operators have contracted.",
            u -> u.contractedRating));
  }

  private static List<Measure> sites() {
    return List.of(
        ofOperators(
            "world.sites_land_mw",
            "MW",
            "Sites granted power whose shell is not begun: land, permits, works of the connection"
                + " or plant on site to wait for; facility MW.",
            (m, o) -> o.power().buildingTotal() - shellMegawatts(m, o)),
        ofOperators(
            "world.sites_shell_mw",
            "MW",
            "Halls under construction: those that take chips within the months of a shell.",
            PowerMeasures::shellMegawatts),
        ofOperators(
            "world.sites_live_mw",
            "MW",
            "Halls with power, facility MW.",
            (m, o) -> o.power().poweredTotal()),
        ofOperators(
            "world.sites_used_mw",
            "MW",
            "Rated facility power of the chips that are installed.",
            (m, o) -> o.power().usedTotal()),
        monthly(
            "world.sites_permits_mw",
            "MW",
            EntityKind.WORLD,
            "Requests for a firm connection whose land and permits are still being sought; facility"
                + " MW, part of the queue.",
            (m, e) -> permitsMegawatts(m)),
        monthly(
            "world.land_delay_months",
            "months",
            EntityKind.WORLD,
            "Months by which land, permits and shell hold halls back that have power granted; mean"
                + " of all begun since January 2023, by facility MW.",
            (m, e) ->
                MarketMeasures.share(
                    m.capacity().hallsHeldMegawattMonths, m.capacity().hallsBegunMegawatts)),
        monthly(
            "operator.curtailed_hours",
            "hours/month",
            EntityKind.OPERATOR,
            "Hours of the month in which its machines stand still because their power is curtailed;"
                + " mean by rated power.",
            (m, o) -> HOURS_PER_MONTH * m.curtailedShare(o)),
        monthly(
            "world.largest_campus_mw",
            "MW",
            EntityKind.WORLD,
            "Largest training campus with power: one operator's in one grid area, facility MW.",
            (m, e) -> largestCampus(m)));
  }

  private static double shellMegawatts(FrontierModel model, Operator operator) {
    int months = (int) Math.round(model.stages().shellMonths());
    return operator.power().completingWithin(model.month(), months);
  }

  private static double permitsMegawatts(FrontierModel model) {
    return sum(
        model,
        u -> u.queue().waitingSince(model.month() - model.stages().landMonths(u.permittingSpeed)));
  }

  private static double largestCampus(FrontierModel model) {
    double largest = 0;
    int areas = model.utilities().length;
    for (Operator operator : model.operators()) {
      for (int a = 0; a < areas; a++) {
        largest = Math.max(largest, operator.power().poweredMegawatts(2 * a + SitePower.TRAINING));
      }
    }
    return largest;
  }

  private static double datacenterMegawatts(FrontierModel model) {
    return sum(model, Utility::datacenterMegawatts);
  }

  private static double worldShare(FrontierModel model, int state, double world) {
    double here = 0;
    for (int area : model.index().areasOfState(state)) {
      here += model.utilities()[area].datacenterMegawatts();
    }
    return MarketMeasures.share(here, world);
  }

  private static Measure area(
      String name, String unit, String definition, ToDoubleFunction<Utility> reading) {
    return monthly(
        name, unit, EntityKind.AREA, definition, (m, a) -> reading.applyAsDouble(m.utilities()[a]));
  }

  /** A sum over all areas. */
  private static Measure world(
      String name, String unit, String definition, ToDoubleFunction<Utility> reading) {
    return monthly(name, unit, EntityKind.WORLD, definition, (m, e) -> sum(m, reading));
  }

  private static double sum(FrontierModel model, ToDoubleFunction<Utility> reading) {
    double sum = 0;
    for (Utility utility : model.utilities()) {
      sum += reading.applyAsDouble(utility);
    }
    return sum;
  }

  /** A reading of one operator. */
  @FunctionalInterface
  private interface OperatorReading {
    double read(FrontierModel model, Operator operator);
  }

  private static Measure ofOperators(
      String name, String unit, String definition, OperatorReading reading) {
    return monthly(
        name,
        unit,
        EntityKind.WORLD,
        definition,
        (m, e) -> {
          double sum = 0;
          for (Operator operator : m.operators()) {
            sum += reading.read(m, operator);
          }
          return sum;
        });
  }
}
