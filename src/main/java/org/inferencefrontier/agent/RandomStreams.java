package org.inferencefrontier.agent;

import java.io.Serializable;

/**
 * Random numbers without state: a draw is a hash of the seed, the run, the stream's name, the
 * agent's name, the month and an index.
 *
 * <p>Nobody's draws depend on who else drew, in what order or on which thread, so adding an agent
 * or changing a policy leaves all other draws as they were: two scenarios with one seed are a
 * paired experiment. The mixer is the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
 */
public final class RandomStreams implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private final long base;

  /**
   * @param seed seed of the study
   * @param run number of the run in the study
   */
  public RandomStreams(long seed, long run) {
    base = mix(mix(seed + GOLDEN_GAMMA) + (run + 1) * GOLDEN_GAMMA);
  }

  /** Key of a stream for one agent or process; compute it once and keep it. */
  public static long key(String stream, String agent) {
    return mix(hash(stream) * 31 + hash(agent));
  }

  /** Uniform on (0, 1). */
  public double uniform(long key, int month, int index) {
    long bits = mix(base ^ mix(key + (month + 1L) * GOLDEN_GAMMA + index * 0xD1B54A32D192ED03L));
    return ((bits >>> 11) + 0.5) * UNIT;
  }

  /** Standard normal (Box and Muller 1958). */
  public double normal(long key, int month, int index) {
    double radius = Math.sqrt(-2 * StrictMath.log(uniform(key, month, 2 * index)));
    return radius * StrictMath.cos(2 * Math.PI * uniform(key, month, 2 * index + 1));
  }

  private static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
