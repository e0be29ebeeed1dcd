package org.inferencefrontier.agent.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inferencefrontier.testing.Profiles;
import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.technology.Accelerator;
import org.junit.jupiter.api.Test;

class ChipRatingTest {
  @Test
  void powerAndPriceDivideInference() {
    Accelerator chip = Profiles.h100("h", 28_000, 3400);

    ChipRating rating = ChipRating.of(chip);

    assertThat(rating.inferencePerKilowatt())
        .isCloseTo(rating.inferenceH100e() / (chip.boardPowerWatts() / 1000), within(1e-12));
    assertThat(rating.inferencePerThousandUsd())
        .isCloseTo(rating.inferenceH100e() / 28, within(1e-12));
  }

  /** The reader must see what the model uses, inference chips' weak training included. */
  @Test
  void everyChipIsRatedAsTheModelUsesIt() {
    ParameterValues values = RealWorld.reference();
    for (Accelerator specification : RealWorld.world().accelerators()) {
      Chip chip = Chip.of(0, specification, 0, -1, 0, 1, VendorSettings.from(values));
      ChipRating rating = ChipRating.of(specification);
      assertThat(rating.trainingH100e()).isEqualTo(chip.trainingH100e());
      assertThat(rating.inferenceH100e()).isEqualTo(chip.inferenceH100e());
      assertThat(rating.peakH100e()).isEqualTo(chip.peakH100e());
    }
  }
}
