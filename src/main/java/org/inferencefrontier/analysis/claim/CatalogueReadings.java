package org.inferencefrontier.analysis.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inferencefrontier.market.Roofline;
import org.inferencefrontier.world.profile.VendorProfile;
import org.inferencefrontier.world.technology.Accelerator;

/**
 * How claims about single chips are measured: from the catalogue, so that they come out alike in
 * every run. A path has a value for each part of the claim instead of one a month.
 */
final class CatalogueReadings {
  private static final String H100 = "nvidia-h100-sxm";
  private static final String NO_RUN = " The same in every run.";

  private final List<Accelerator> catalogue;
  private final List<VendorProfile> vendors;
  private final Map<String, ClaimReading> readings = new HashMap<>();

  private CatalogueReadings(List<Accelerator> catalogue, List<VendorProfile> vendors) {
    this.catalogue = catalogue;
    this.vendors = vendors;
  }

  /** Readings of the claims whose chips the catalogue has. */
  static Map<String, ClaimReading> of(List<Accelerator> catalogue, List<VendorProfile> vendors) {
    CatalogueReadings result = new CatalogueReadings(catalogue, vendors);
    result.add(
        "C13",
        "nvidia-l40s",
        "Dense BF16 rate of an L40S over an H100's; then price over an H100's, both of the"
            + " catalogue.",
        (chip, h100) ->
            new double[] {
              chip.fp16Teraflops() / h100.fp16Teraflops(), chip.priceUsd() / h100.priceUsd()
            });
    result.add(
        "C14",
        "huawei-ascend-910c",
        "Inference throughput of a 910C over an H100's by the model's roofline, each times its"
            + " vendor's software maturity of January 2023, as the claim is of what users get.",
        (chip, h100) -> new double[] {result.served(chip) / result.served(h100)});
    result.add(
        "C16",
        "nvidia-gb200",
        "Inference throughput of a GB200's chip over an H100's by the model's roofline; then the"
            + " larger of throughput per price and per watt over an H100's. A mean of workloads;"
            + " the claim is the vendor's for the best one.",
        (chip, h100) -> {
          double throughput = inference(chip) / inference(h100);
          double perPrice = throughput * h100.priceUsd() / chip.priceUsd();
          double perWatt = throughput * h100.boardPowerWatts() / chip.boardPowerWatts();
          return new double[] {throughput, Math.max(perPrice, perWatt)};
        });
    result.add(
        "C18",
        "google-tpu-v5p",
        "Throughput of a TPU v5p over an H100's by the model's roofline, the better of training"
            + " and inference. Single workloads may do better than such a mean.",
        (chip, h100) ->
            new double[] {
              Math.max(inference(chip) / inference(h100), training(chip) / training(h100))
            });
    return result.readings;
  }

  /** Compares a chip with an H100. */
  @FunctionalInterface
  private interface Parts {
    double[] of(Accelerator chip, Accelerator h100);
  }

  private void add(String claim, String chip, String definition, Parts parts) {
    Optional<Accelerator> one = find(chip);
    Optional<Accelerator> h100 = find(H100);
    if (one.isPresent() && h100.isPresent()) {
      double[] values = parts.of(one.get(), h100.get());
      readings.put(claim, ClaimReading.of(definition + NO_RUN, "ratio", series -> values.clone()));
    }
  }

  private Optional<Accelerator> find(String id) {
    return catalogue.stream().filter(chip -> chip.id().equals(id)).findFirst();
  }

  /** Inference throughput that users get with the vendor's software. */
  private double served(Accelerator chip) {
    return inference(chip)
        * vendors.stream()
            .filter(vendor -> vendor.id().equals(chip.vendor()))
            .mapToDouble(vendor -> vendor.softwareMaturity().inference())
            .findFirst()
            .orElse(Double.NaN);
  }

  private static double inference(Accelerator chip) {
    return Roofline.inference(
        chip.eightBitTeraflops(),
        chip.fp4Teraflops(),
        chip.memoryBandwidthTerabytesPerSecond(),
        chip.memoryGigabytes(),
        chip.interconnectGigabytesPerSecond());
  }

  private static double training(Accelerator chip) {
    return Roofline.training(
        chip.fp16Teraflops(),
        chip.eightBitTeraflops(),
        chip.memoryBandwidthTerabytesPerSecond(),
        chip.memoryGigabytes(),
        chip.interconnectGigabytesPerSecond());
  }
}
