package org.inferencefrontier.study.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UniformStreamTest {
  /** Java's own SplitMix64: a stream is one of its generators, seeded with a hash of the name. */
  private static SplittableRandom generator(long seed, String name) {
    long hash = new SplittableRandom(seed).nextLong();
    for (char letter : name.toCharArray()) {
      hash = new SplittableRandom(hash ^ letter).nextLong();
    }
    return new SplittableRandom(hash);
  }

  /** Old studies can only be repeated while no number ever changes. */
  @Test
  void numbersAreThoseOfSplitMix64() {
    for (long seed : new long[] {0, 1, -7, 20_230_101}) {
      for (String name : new String[] {"", "demand.price-elasticity", "slices"}) {
        UniformStream stream = new UniformStream(seed, name);
        SplittableRandom generator = generator(seed, name);
        for (int position = 0; position < 20; position++) {
          double expected = ((generator.nextLong() >>> 12) + 0.5) / (1L << 52);
          assertThat(stream.at(position)).isEqualTo(expected).isGreaterThan(0).isLessThan(1);
        }
      }
    }
  }

  @Test
  void aNumberIsAtItsPositionWhateverWasAskedBefore() {
    UniformStream stream = new UniformStream(3, "a");
    double later = stream.at(1_000_000_007L);
    stream.at(0);
    assertThat(stream.at(1_000_000_007L)).isEqualTo(later);
  }
}
