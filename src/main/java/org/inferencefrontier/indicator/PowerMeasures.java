package org.inferencefrontier.indicator;

import java.util.Arrays;
import java.util.Locale;
import org.inferencefrontier.agent.utility.Utility;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.technology.PlantGroup;
import org.inferencefrontier.world.time.Hours;

/** What is measured of power plants, connections, contracts and emissions. */
final class PowerMeasures extends Measure {
  private static final PlantGroup[] GROUPS = PlantGroup.values();

  private final int[] plants = Arrays.stream(GROUPS).mapToInt(this::plantsOfGroup).toArray();

  private final int datacenterShare =
      ofArea(
          "area.datacenter_share", "0-1", "Share of the area's electricity that data centres use.");

  private final int carbonIntensity =
      ofArea("area.carbon_intensity", "g/kWh", "Emissions of the area's generation, CO2.");

  private final int aiEmissions =
      ofArea(
          "area.ai_emissions",
          "t/year",
          "Emissions of AI data centres at the month's rate, CO2: from the grid by its intensity,"
              + " and of plant on site.");

  private final int curtailedMegawatts =
      ofArea(
          "area.curtailed_mw",
          "MW",
          "Mean load of AI data centres that is curtailed in the month.");

  private final int flexibleMegawatts =
      ofArea("area.flexible_mw", "MW", "Connections granted that may be curtailed, facility MW.");

  private final int speculativeQueueMegawatts =
      ofArea(
          "area.speculative_queue_mw",
          "MW",
          "Requests for a connection that nobody will build, which wait besides area.queue_mw.");

  private final int onsiteMegawatts =
      ofArea("area.onsite_mw", "MW", "Load of AI data centres that plant on site serves.");

  private final int ppaMegawatts =
      ofArea("area.ppa_mw", "MW", "Rating of plants whose output operators have contracted.");

  private final int queueMegawatts =
      ofWorld("world.queue_mw", "MW", "Large-load requests that wait, firm and flexible.");

  private final int aiGridEmissions =
      ofWorld(
          "world.ai_grid_emissions",
          "t/year",
          "Emissions of the grid's electricity for AI data centres at the month's rate, CO2, by"
              + " the intensity of each area.");

  private final int aiOnsiteEmissions =
      ofWorld(
          "world.ai_onsite_emissions",
          "t/year",
          "Emissions of plant on the sites of AI data centres at the month's rate, CO2.");

  private final int curtailedTerawattHours =
      ofWorld(
          "world.curtailed_twh",
          "TWh/year",
          "Electricity of AI data centres that is curtailed, at the month's rate.");

  private final int worldSpeculativeQueueMegawatts =
      ofWorld(
          "world.speculative_queue_mw",
          "MW",
          "Requests for a connection that nobody will build, which wait besides world.queue_mw.");

  private final int worldFlexibleMegawatts =
      ofWorld("world.flexible_mw", "MW", "Connections granted that may be curtailed, facility MW.");

  private final int worldOnsiteMegawatts =
      ofWorld("world.onsite_mw", "MW", "Load of AI data centres that plant on site serves.");

  private final int worldPpaMegawatts =
      ofWorld("world.ppa_mw", "MW", "Rating of plants whose output operators have contracted.");

  private int plantsOfGroup(PlantGroup group) {
    String name = group.name().toLowerCase(Locale.ROOT);
    return ofWorld(
        "world.plant_" + name + "_mw", "MW", "Power plants of all grids: " + name + ", installed.");
  }

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    for (int plantsOfGroup : plants) {
      row[first[plantsOfGroup]] = 0;
    }
    double queued = 0;
    double gridEmissions = 0;
    double onsiteEmissions = 0;
    double curtailed = 0;
    double speculative = 0;
    double flexible = 0;
    double onsite = 0;
    double contracted = 0;
    Utility[] utilities = model.utilities();
    for (int a = 0; a < utilities.length; a++) {
      Utility u = utilities[a];
      double emittedByGrid = u.gridEmissionsTonnesPerYear();
      double emittedOnsite = u.onsiteEmissionsTonnesPerYear();
      row[first[datacenterShare] + a] = u.load().datacenterShare();
      row[first[carbonIntensity] + a] = u.carbonIntensity();
      row[first[aiEmissions] + a] = emittedByGrid + emittedOnsite;
      row[first[curtailedMegawatts] + a] = u.curtailedMegawatts();
      row[first[flexibleMegawatts] + a] = u.flexible().grantedMegawatts();
      row[first[speculativeQueueMegawatts] + a] = u.connections().speculativeMegawatts();
      row[first[onsiteMegawatts] + a] = u.load().onsiteMegawatts;
      row[first[ppaMegawatts] + a] = u.contractedRating;
      queued += u.queue().waitingMegawatts() + u.flexible().queue().waitingMegawatts();
      gridEmissions += emittedByGrid;
      onsiteEmissions += emittedOnsite;
      curtailed += u.curtailedMegawatts() * Hours.TERAWATT_HOURS_PER_MEGAWATT;
      speculative += u.connections().speculativeMegawatts();
      flexible += u.flexible().grantedMegawatts();
      onsite += u.load().onsiteMegawatts;
      contracted += u.contractedRating;
      for (int g = 0; g < plants.length; g++) {
        row[first[plants[g]]] += u.plantMegawatts(GROUPS[g]);
      }
    }
    row[first[queueMegawatts]] = queued;
    row[first[aiGridEmissions]] = gridEmissions;
    row[first[aiOnsiteEmissions]] = onsiteEmissions;
    row[first[curtailedTerawattHours]] = curtailed;
    row[first[worldSpeculativeQueueMegawatts]] = speculative;
    row[first[worldFlexibleMegawatts]] = flexible;
    row[first[worldOnsiteMegawatts]] = onsite;
    row[first[worldPpaMegawatts]] = contracted;
  }
}
