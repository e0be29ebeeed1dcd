package org.inferencefrontier.agent.utility;

import java.io.Serializable;

/** What an area can count on at the peak: its plants, less what stress takes, and imports. */
final class FirmCapacity implements Serializable {
  private static final long serialVersionUID = 1L;

  private final PlantFleet plants;
  private final GridStress stress;
  private final double imports;

  // Of plants and imports without stress, as last completed.
  private double megawatts;

  /**
   * Capacity of January 2023. The load of then was served, and connections for the years ahead had
   * been promised: an area that is short on paper covers the difference from its neighbours and
   * reservoirs.
   *
   * @param adequateMegawatts what the load and the promises take
   */
  FirmCapacity(PlantFleet plants, GridStress stress, double adequateMegawatts) {
    this.plants = plants;
    this.stress = stress;
    this.imports = Math.max(0, adequateMegawatts - plants.firmMegawatts());
    this.megawatts = plants.firmMegawatts() + imports;
  }

  /** Without stress, MW. */
  double megawatts() {
    return megawatts;
  }

  /** With the stress that is felt this month, MW. */
  double availableMegawatts() {
    return stress.isOn() ? plants.firmMegawatts(stress) + imports : megawatts;
  }

  /**
   * Completes plants that are due.
   *
   * @param coalExitPerMonth share of coal plant that closes
   */
  void completePlants(int month, double coalExitPerMonth) {
    plants.complete(month, coalExitPerMonth);
    megawatts = plants.firmMegawatts() + imports;
  }
}
