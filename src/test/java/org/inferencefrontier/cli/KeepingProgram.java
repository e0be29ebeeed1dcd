package org.inferencefrontier.cli;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Keeps 200 MiB, drops twenty times as much, and says how many full collections that took. */
final class KeepingProgram {
  private static final int PIECE = 1 << 16;
  private static final int KEPT = 200 << 4;
  private static final int DROPPED = 20 * KEPT;

  private KeepingProgram() {}

  public static void main(String[] arguments) {
    List<byte[]> kept = new ArrayList<>();
    for (int piece = 0; piece < KEPT + DROPPED; piece++) {
      byte[] made = new byte[PIECE];
      if (piece < KEPT) {
        kept.add(made);
      } else {
        kept.set(piece % KEPT / 100, made);
      }
    }
    long full =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .filter(collector -> collector.getName().contains("MarkSweep"))
            .mapToLong(GarbageCollectorMXBean::getCollectionCount)
            .sum();
    System.out.println(kept.size() == KEPT ? full : -1);
  }
}
