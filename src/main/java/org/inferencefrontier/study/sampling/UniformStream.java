package org.inferencefrontier.study.sampling;

/**
 * Uniform numbers addressed by position, from the SplitMix64 mixer. Own code, so that old studies
 * can be repeated whatever a later Java does to its generators.
 */
public final class UniformStream {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private final long state;

  /** The stream of a name under a seed; streams of different names have nothing in common. */
  public UniformStream(long seed, String name) {
    long hash = mix(seed + GOLDEN_GAMMA);
    for (int i = 0; i < name.length(); i++) {
      hash = mix((hash ^ name.charAt(i)) + GOLDEN_GAMMA);
    }
    state = hash;
  }

  /** The number at a position, above 0 and below 1. */
  public double at(long position) {
    long bits = mix(state + (position + 1) * GOLDEN_GAMMA) >>> 12;
    return (bits + 0.5) * 0x1.0p-52;
  }

  private static long mix(long value) {
    long mixed = value;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
