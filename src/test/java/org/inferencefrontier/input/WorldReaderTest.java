package org.inferencefrontier.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.inferencefrontier.input.file.InputLocation;
import org.inferencefrontier.input.problem.InputException;
import org.inferencefrontier.input.problem.Problem;
import org.inferencefrontier.model.economy.WorldIndex;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.evidence.Claim;
import org.inferencefrontier.world.place.Country;
import org.inferencefrontier.world.place.GridArea;
import org.inferencefrontier.world.place.PlantCostRegion;
import org.inferencefrontier.world.place.StateGroup;
import org.inferencefrontier.world.policy.PolicyEvent;
import org.inferencefrontier.world.profile.UtilityProfile;
import org.inferencefrontier.world.technology.Accelerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldReaderTest {
  @TempDir private Path root;

  @Test
  void readsEveryFile() throws InputException {
    World world = SmallWorld.in(root).read();

    assertThat(world.vendors().get(0).pricing().targetGrossMargin()).isEqualTo(0.73);
    assertThat(world.operators().get(0).sites()).containsEntry("pjm", 0.7);
    assertThat(world.operators().get(0).owner()).isNull();
    assertThat(world.labs()).hasSize(1);
    assertThat(world.foundries()).hasSize(1);
    assertThat(world.parameters().referenceValues().get("demand.growth")).isEqualTo(0.3);
    assertThat(world.record().get(1).entity()).isEmpty();
    assertThat(world.scenario().name()).isEqualTo("base");
    Accelerator h100 = world.accelerators().get(0);
    assertThat(h100.customer()).isNull();
    assertThat(h100.source()).isEqualTo("data sheet, \"dense\"");
  }

  /** A country is moved to another part of the world, or to other prices, by its row alone. */
  @Test
  void aCountrysRowSaysWhereItCounts() throws InputException {
    World world =
        SmallWorld.in(root)
            .read("countries.chn.stateGroup=gulf", "countries.usa.plantCostRegion=europe");

    assertThat(world.groupOf("chn")).isEqualTo(StateGroup.GULF);
    assertThat(world.groupOf("usa")).isEqualTo(StateGroup.UNITED_STATES);
    assertThat(world.groupOf("nowhere")).isEqualTo(StateGroup.ELSEWHERE);
    assertThat(world.countries())
        .extracting(Country::plantCostRegion)
        .containsExactly(PlantCostRegion.CHINA, PlantCostRegion.EUROPE);
    int chinaEast = 0;
    assertThat(new WorldIndex(world).groupOfArea(chinaEast)).isEqualTo(StateGroup.GULF.ordinal());
  }

  @Test
  void listsAreSortedAndUtilitiesFollowTheAreas() throws InputException {
    World world = SmallWorld.in(root).read();

    assertThat(world.areas())
        .extracting(GridArea::id)
        .containsExactly("china-east", "ercot", "pjm");
    assertThat(world.utilities())
        .extracting(UtilityProfile::area)
        .containsExactly("china-east", "ercot", "pjm");
    assertThat(world.claims()).extracting(Claim::id).containsExactly("C01", "C02");
    assertThat(world.policyEvents())
        .extracting(PolicyEvent::month)
        .containsExactly("2023-05", "2023-10");
  }

  @Test
  void namesOfScenariosAlwaysHoldBase() {
    SmallWorld world = SmallWorld.in(root).write("world-data/scenarios/quiet.yaml", "name: quiet");

    assertThat(WorldReader.scenarioNames(world.where())).isEqualTo(List.of("base", "quiet"));
  }

  @Test
  void hashesAreOfEveryFileByItsPathButHiddenOnes() throws InputException {
    SmallWorld world =
        SmallWorld.in(root)
            .write("agents/vendors/empty.yaml", "")
            // A calibration that is killed as it puts its posterior in place leaves this.
            .write("world-data/.frontier-1/posterior.csv", "")
            .write("agents/vendors/.#empty.yaml", "");

    assertThat(WorldReader.inputHashes(world.where()))
        .containsEntry(
            "agents/vendors/empty.yaml",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        .containsKeys("world-data/countries.csv", "world-data/record/revenue.csv")
        .hasSize(SmallWorldFiles.ALL.size() + 1);
  }

  @Test
  void missingDirectoryIsOneMessage() {
    SmallWorld.in(root);
    InputLocation where = new InputLocation(root.resolve("wrold"), root.resolve("agents"));

    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    InputException.class, () -> WorldReader.read(where, "base", List.of()))
                .problems())
        .extracting(Problem::message)
        .containsExactly("there is no such directory; name one with --world DIR");
  }
}
