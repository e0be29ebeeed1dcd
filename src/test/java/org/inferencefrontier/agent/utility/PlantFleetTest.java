package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.technology.GenerationTechnology;
import org.inferencefrontier.world.technology.PlantGroup;
import org.inferencefrontier.world.technology.StressExposure;
import org.junit.jupiter.api.Test;

/** What a technology is stands in its row of generation.csv, not in its id. */
class PlantFleetTest {
  private static final GridArea PJM = pjm(RealWorld.world());

  private static GridArea pjm(World world) {
    return world.areas().stream().filter(a -> a.id().equals("pjm")).findFirst().orElseThrow();
  }

  private static PlantFleet fleet(World world) {
    return new PlantFleet(pjm(world), 0, new PlantRegister(world.technologies(), 1));
  }

  private static int position(World world, String id) {
    List<GenerationTechnology> all = world.technologies();
    return IntStream.range(0, all.size())
        .filter(t -> all.get(t).id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everythingThatStandsInAnAreaStandsInItsFleet() {
    World world = RealWorld.world();
    PlantFleet fleet = fleet(world);
    double all =
        IntStream.range(0, world.technologies().size()).mapToDouble(fleet::megawatts).sum();
    double ofArea =
        PJM.gasMegawatts()
            + PJM.coalMegawatts()
            + PJM.oilMegawatts()
            + PJM.nuclearMegawatts()
            + PJM.hydroMegawatts()
            + PJM.windMegawatts()
            + PJM.solarMegawatts()
            + PJM.otherMegawatts()
            + PJM.batteryMegawatts();
    assertThat(all).isCloseTo(ofArea, within(1e-6));
    assertThat(fleet.megawatts(position(world, "gas-combined-cycle")))
        .isEqualTo(0.75 * PJM.gasMegawatts());
    assertThat(fleet.megawatts(position(world, "gas-onsite"))).isZero();
  }

  /** With coal and hydro exchanged in the file, coal's row has the dams and loses by drought. */
  @Test
  void theFileSaysWhatATechnologyIs() {
    World world =
        RealWorld.with(
            "technologies.coal.initialPlant=hydro",
            "technologies.coal.plantGroup=hydro",
            "technologies.coal.stress=hydro",
            "technologies.hydro.initialPlant=coal",
            "technologies.hydro.plantGroup=coal",
            "technologies.hydro.stress=cooled");
    PlantFleet fleet = fleet(world);
    int coal = position(world, "coal");
    int hydro = position(world, "hydro");
    assertThat(fleet.megawatts(coal)).isEqualTo(PJM.hydroMegawatts()).isPositive();
    assertThat(fleet.megawatts(hydro)).isEqualTo(PJM.coalMegawatts()).isPositive();
    assertThat(fleet.megawatts(PlantGroup.COAL)).isEqualTo(PJM.coalMegawatts());
    assertThat(fleet.catalogue().exposure[coal]).isEqualTo(StressExposure.HYDRO);
    fleet.complete(0, 0.5);
    assertThat(fleet.megawatts(hydro)).as("coal leaves").isEqualTo(0.5 * PJM.coalMegawatts());
    assertThat(fleet.megawatts(coal)).isEqualTo(PJM.hydroMegawatts());
  }

  /** Whichever technology is said to be the areas' sun is built on at the rate of the record. */
  @Test
  void newPlantTakesTheOutputOfThePlantItStandsFor() {
    World plain = RealWorld.world();
    World exchanged =
        RealWorld.with(
            "technologies.solar.initialPlant=none",
            "technologies.solar-storage.initialPlant=solar");
    assertThat(fleet(exchanged).megawatts(position(exchanged, "solar-storage")))
        .isEqualTo(PJM.solarMegawatts());
    assertThat(fleet(exchanged).meanMegawattsOfNew(position(exchanged, "solar-storage"), 1))
        .isEqualTo(fleet(plain).meanMegawattsOfNew(position(plain, "solar"), 1));
    assertThat(fleet(exchanged).meanMegawattsOfNew(position(exchanged, "solar"), 1))
        .isEqualTo(0.24);
  }
}
