package org.inferencefrontier.indicator;

import org.inferencefrontier.agent.foundry.Foundry;
import org.inferencefrontier.agent.foundry.MemorySupply;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.world.profile.Route;

/** What is measured of the world's packaging and memory for chips. */
final class SupplyMeasures extends Measure {
  private final int packagingWafers =
      ofWorld(
          "world.packaging_wafers",
          "wafers/month",
          "Advanced-packaging capacity of all foundries.");

  private final int packagingUtilisation =
      ofWorld(
          "world.packaging_utilisation",
          "0-1",
          "Share of all foundries' good packaging wafers that is allotted in the month.");

  private final int memoryGigabytes =
      ofWorld(
          "world.memory_gigabytes",
          "GB/month",
          "High-bandwidth memory that the western makers supply.");

  private final int memoryUtilisation =
      ofWorld(
          "world.memory_utilisation",
          "0-1",
          "Share of that memory that the chips shipped in the month took.");

  private final int chineseMemoryGigabytes =
      ofWorld(
          "world.chinese_memory_gigabytes",
          "GB/month",
          "High-bandwidth memory that China's own makers supply.");

  private final int chineseMemoryStored =
      ofWorld(
          "world.chinese_memory_stored",
          "GB",
          "High-bandwidth memory in store in China: imports of before the bar and what is not"
              + " used.");

  private final int chineseMemoryUtilisation =
      ofWorld(
          "world.chinese_memory_utilisation",
          "0-1",
          "Share of China's memory, stored and new, that the chips shipped in the month took.");

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    double wafers = 0;
    double used = 0;
    double good = 0;
    for (Foundry foundry : model.foundries()) {
      wafers += foundry.wafersPerMonth();
      used += foundry.usedWafers();
      good += foundry.offeredWafers();
    }
    row[first[packagingWafers]] = wafers;
    row[first[packagingUtilisation]] = share(used, good);
    MemorySupply western = model.memory(Route.WEST);
    row[first[memoryGigabytes]] = western.gigabytesPerMonth();
    row[first[memoryUtilisation]] = western.utilisation();
    MemorySupply chinese = model.memory(Route.CHINA);
    row[first[chineseMemoryGigabytes]] = chinese.gigabytesPerMonth();
    row[first[chineseMemoryStored]] = chinese.storedGigabytes();
    row[first[chineseMemoryUtilisation]] = chinese.utilisation();
  }
}
