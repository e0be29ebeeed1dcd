package org.inferencefrontier.agent.utility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.inferencefrontier.testing.Profiles;
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

  /**
   * 5,000 MW of gas make 2,500 on average, 0.93 of it by the three quarters that are combined
   * cycle; 5,000 MW of nuclear make 4,500: 350 g of the one, none of the other.
   */
  @Test
  void theMixIsByWhatPlantsMakeAndNotByTheirRating() {
    PlantFleet fleet =
        new PlantFleet(Profiles.area(5000), 0, new PlantRegister(Profiles.technologies(), 1));
    double gas = 0.93 * 2500;
    double all = gas + 4500;
    assertThat(fleet.megawatts(0)).isEqualTo(3750);
    assertThat(fleet.gramsPerKilowattHour()).isCloseTo(350 * gas / all, within(1e-9));
    assertThat(fleet.generationShare(GenerationGroup.FOSSIL)).isCloseTo(gas / all, within(1e-9));
    assertThat(fleet.generationShare(GenerationGroup.NUCLEAR)).isCloseTo(4500 / all, within(1e-9));
    assertThat(fleet.generationShare(GenerationGroup.WIND_AND_SUN)).isZero();
    assertThat(fleet.firmMegawatts()).isCloseTo(3750 * 0.95 + 5000 * 0.9, within(1e-9));
  }

  @Test
  void anAreaWithoutPlantHasNoMix() {
    PlantFleet fleet =
        new PlantFleet(Profiles.area(0), 0, new PlantRegister(List.of(Profiles.solar(0)), 1));
    assertThat(fleet.gramsPerKilowattHour()).isNaN();
    assertThat(fleet.generationShare(GenerationGroup.FOSSIL)).isNaN();
  }

  /** What is ordered counts from the month after its lead, and for what it gives at the peak. */
  @Test
  void ordersArriveAfterTheirLead() {
    PlantFleet fleet =
        new PlantFleet(Profiles.area(5000), 0, new PlantRegister(Profiles.technologies(), 1));
    fleet.order(0, 200, 10);
    assertThat(fleet.firmArriving(10, 35)).isZero();
    assertThat(fleet.firmArriving(10, 36)).isCloseTo(190, within(1e-9));
    assertThat(fleet.orderedThisYear(0)).isEqualTo(200);
    fleet.orderOverYear(0, 120, 10);
    assertThat(fleet.orderedThisYear(0)).as("does not count").isEqualTo(200);
    assertThat(fleet.firmArriving(10, 36)).isCloseTo(190 + 9.5, within(1e-9));
    assertThat(fleet.firmArriving(10, 47)).isCloseTo(190 + 12 * 9.5, within(1e-9));
    fleet.complete(45, 0);
    assertThat(fleet.megawatts(0)).isEqualTo(3750);
    fleet.complete(46, 0);
    assertThat(fleet.megawatts(0)).isCloseTo(3960, within(1e-9));
    assertThat(fleet.firmArriving(46, 11)).isCloseTo(11 * 9.5, within(1e-9));
  }
}
