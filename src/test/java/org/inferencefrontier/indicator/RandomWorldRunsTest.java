package org.inferencefrontier.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inferencefrontier.testing.RandomDraws;
import org.inferencefrontier.testing.RandomWorld;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.World;
import org.inferencefrontier.world.profile.OperatorProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the world and the draw, the accounts balance and every figure is one. */
class RandomWorldRunsTest {
  private static final int WORLDS = Integer.getInteger("random.worlds", 3);
  private static final int MONTHS = Integer.getInteger("random.months", 60);

  @TempDir private Path folder;

  @Test
  void anyWorldBalancesAndStaysFinite() throws IOException {
    List<World> worlds = new ArrayList<>();
    for (int number = 0; number < WORLDS; number++) {
      worlds.add(RandomWorld.of(number, folder.resolve(String.valueOf(number))));
    }
    List<String> faults =
        IntStream.range(0, WORLDS)
            .parallel()
            .mapToObj(number -> faults(number, worlds.get(number)))
            .flatMap(List::stream)
            .toList();
    assertThat(faults).isEmpty();
  }

  private static List<String> faults(int number, World world) {
    try {
      RunResult result =
          new Simulation(world, MONTHS, true)
              .run(RandomDraws.draw(world.parameters(), number), 9, number);
      return PossibleValues.faults("world " + number, result);
    } catch (RuntimeException failure) {
      return List.of("world " + number + ": " + failure);
    }
  }

  /** What the checks refuse is taken back; that must not be all. */
  @Test
  void aRandomWorldIsNotTheShippedOne() throws IOException {
    World world = RandomWorld.of(0, folder);
    World shipped = RealWorld.world();
    assertThat(world.vendors()).hasSizeLessThan(shipped.vendors().size());
    assertThat(world.operators()).hasSizeLessThan(shipped.operators().size());
    Map<String, OperatorProfile.Finance> finances =
        shipped.operators().stream()
            .collect(Collectors.toMap(OperatorProfile::id, OperatorProfile::finance));
    assertThat(world.operators())
        .filteredOn(operator -> !operator.finance().equals(finances.get(operator.id())))
        .hasSizeGreaterThan(world.operators().size() / 2);
  }
}
