package org.inferencefrontier.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.inferencefrontier.testing.RealWorld;
import org.inferencefrontier.world.profile.VendorProfile;
import org.inferencefrontier.world.technology.Accelerator;
import org.junit.jupiter.api.Test;

/**
 * The catalogue's chips against published measurements, all per chip and relative to an H100 SXM.
 *
 * <p>Where rivals' software is part of the measurement, the vendor's maturity of 2023 multiplies
 * the model's figure; learning raises it by no more than 0.04 until 0.6 million H100e are deployed.
 * A known miss is held at the size it has, so that a change for the better or worse asks for
 * docs/throughput.md to be changed.
 */
class RooflinePublishedTest {
  /**
   * Tokens/s of one H100, Llama 2 70B Offline, MLPerf Inference v4.1: 84.2 samples/s of 8 chips
   * (alpha-one-index.github.io, secondary) by 291.2 tokens a sample (the v4.1 summary); AMD's
   * "within 2-3% of DGX H100" gives the same.
   */
  private static final double H100_LLAMA = 84.2 * 291.2 / 8;

  /**
   * Tokens/s of one H100, GPT-J Offline: GH200 96 GB of MLPerf Inference v4.1 (v4.1-0053, 2695.15),
   * which NVIDIA puts 2% over an H100 on this test (EE Times, September 2023).
   */
  private static final double H100_GPT_J = 2695.15 / 1.02;

  private static Accelerator chip(String id) {
    return RealWorld.world().accelerators().stream()
        .filter(chip -> chip.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static double inference(String id) {
    Accelerator chip = chip(id);
    return Roofline.inference(
        chip.eightBitTeraflops(),
        chip.fp4Teraflops(),
        chip.memoryBandwidthTerabytesPerSecond(),
        chip.memoryGigabytes(),
        chip.interconnectGigabytesPerSecond());
  }

  private static double training(String id) {
    Accelerator chip = chip(id);
    return Roofline.training(
        chip.fp16Teraflops(),
        chip.eightBitTeraflops(),
        chip.memoryBandwidthTerabytesPerSecond(),
        chip.memoryGigabytes(),
        chip.interconnectGigabytesPerSecond());
  }

  private static VendorProfile.Maturity software(String chip) {
    String vendor = chip(chip).vendor();
    return RealWorld.world().vendors().stream()
        .filter(profile -> profile.id().equals(vendor))
        .findFirst()
        .orElseThrow()
        .softwareMaturity();
  }

  private static double servedInference(String id) {
    return inference(id) * software(id).inference();
  }

  // H200 ------------------------------------------------------------------------------------------

  /**
   * MLPerf Inference v4.1-0050: 8 H200, Llama 2 70B Offline, 31059.3 tokens/s; rounds vary by 5%.
   */
  @Test
  void h200ServesAsInMlperf() {
    assertThat(inference("nvidia-h200")).isCloseTo(31_059.3 / 8 / H100_LLAMA, withinPercentage(10));
  }

  /** MLPerf Training v4.0, Llama 2 70B LoRA: H200 up to 14% over H100 (NVIDIA, recalled). */
  @Test
  void h200TrainsAsInMlperf() {
    assertThat(training("nvidia-h200")).isCloseTo(1.14, withinPercentage(10));
  }

  // L40S, claim C13 -------------------------------------------------------------------------------

  /** Claim C13, first half: a third of an H100's BF16 rate; "about" allows a tenth of it. */
  @Test
  void l40sHasAThirdOfTheBf16Rate() {
    double rate = chip("nvidia-l40s").fp16Teraflops() / chip("nvidia-h100-sxm").fp16Teraflops();
    assertThat(rate).isCloseTo(1 / 3.0, withinPercentage(10));
  }

  /**
   * Claim C13, second half, is missed: a fifth of the price holds against an H100 of 40,000 USD,
   * its street price in the shortage; the catalogue has the bulk price, 25,000 USD.
   */
  @Test
  void l40sCostsAFifthOnlyAtStreetPrices() {
    double price = chip("nvidia-l40s").priceUsd();
    assertThat(price / chip("nvidia-h100-sxm").priceUsd()).isCloseTo(0.32, within(0.02));
    assertThat(price / 40_000).isCloseTo(0.2, withinPercentage(10));
  }

  /**
   * Spheron (2026), vLLM, Llama 3.1 8B and Qwen3 14B in FP8: an H100 gives 2.7 to 5 times an L40S.
   */
  @Test
  void l40sServesWithinTheIndependentRange() {
    assertThat(inference("nvidia-l40s")).isBetween(1 / 5.0, 1 / 2.7);
  }

  /**
   * Known miss: MLPerf Inference v4.1-0056, 4 L40S, GPT-J Offline, 3463.19 tokens/s. A 6B model
   * fits one card and is mostly prefill; the model charges the PCIe link and the small memory.
   */
  @Test
  void l40sIsTooSlowOnASmallModel() {
    double published = 3463.19 / 4 / H100_GPT_J;
    assertThat(inference("nvidia-l40s") / published).isCloseTo(0.71, within(0.05));
  }

  // MI300X ----------------------------------------------------------------------------------------

  /**
   * From Artificial Analysis (2025, Llama 3.3 70B, vLLM, tokens per USD 1.06 / 2.24 of an H100's,
   * taking rents as equal) to AMD's own tuned MLPerf Inference v4.1-0002 (8 MI300X, 23514.8
   * tokens/s).
   */
  @Test
  void mi300xServesWithinThePublishedRange() {
    assertThat(servedInference("amd-mi300x")).isBetween(1.06 / 2.24, 23_514.8 / 8 / H100_LLAMA);
  }

  /** Known miss: the vendor's own tuned result above, which users did not get. */
  @Test
  void mi300xIsTooSlowAgainstTheVendorsOwnTuning() {
    double published = 23_514.8 / 8 / H100_LLAMA;
    assertThat(servedInference("amd-mi300x") / published).isCloseTo(0.67, within(0.05));
  }

  /**
   * Clarifai's engineers (secondary, 2025): 37 to 66% of H100 and H200 by software; SemiAnalysis
   * (December 2024) finds public releases far below the data sheet too.
   */
  @Test
  void mi300xTrainsWithinThePublishedRange() {
    assertThat(training("amd-mi300x") * software("amd-mi300x").training()).isBetween(0.37, 0.66);
  }

  // Ascend 910C, claim C14 ------------------------------------------------------------------------

  /**
   * Claim C14: DeepSeek's researchers (Tom's Hardware, February 2025), "60%"; 15% for no stated
   * test.
   */
  @Test
  void ascend910cServesAtSixtyPercent() {
    assertThat(servedInference("huawei-ascend-910c")).isCloseTo(0.6, withinPercentage(15));
  }

  /**
   * Known miss: Huawei and SiliconFlow (arXiv 2506.12708) decode DeepSeek-R1 at 1943 tokens/s a
   * chip; SGLang on H100 about 7583 / 2.7 (LMSYS, June 2025). Context lengths differ, 4k against
   * 2k.
   */
  @Test
  void ascend910cIsTooSlowAgainstTheVendorsOwnTuning() {
    double published = 1943 / (7583 / 2.7);
    assertThat(servedInference("huawei-ascend-910c") / published).isCloseTo(0.76, within(0.05));
  }

  // TPU v5e, TPU v5p ------------------------------------------------------------------------------

  /**
   * MLPerf Inference v3.1, GPT-J Server: 4 TPU v5e 7.13 samples/s (Google's log), GH200 10.96 (EE
   * Times), which stood 2 to 17% over an H100. Both before their tuned servers, so hardware alone
   * is compared.
   */
  @Test
  void tpuV5eServesAsInMlperf() {
    double perChip = 7.13 / 4;
    assertThat(inference("google-tpu-v5e")).isBetween(perChip / 10.96, perChip / (10.96 / 1.17));
  }

  /**
   * Claim C18 does not follow from specifications: a v5p has 0.46 of the arithmetic and 0.83 of the
   * bandwidth, so that no roofline, however weighted, puts it before an H100. It leads per USD.
   */
  @Test
  void tpuV5pLeadsPerDollarOnly() {
    Accelerator v5p = chip("google-tpu-v5p");
    Accelerator h100 = chip("nvidia-h100-sxm");
    double best =
        Math.max(
            v5p.fp16Teraflops() / h100.fp16Teraflops(),
            v5p.memoryBandwidthTerabytesPerSecond() / h100.memoryBandwidthTerabytesPerSecond());
    assertThat(best).isCloseTo(0.83, within(0.02));
    assertThat(training("google-tpu-v5p")).isLessThan(best);
    assertThat(training("google-tpu-v5p") / v5p.priceUsd())
        .isGreaterThan(training("nvidia-h100-sxm") / h100.priceUsd());
  }

  // Trainium2 -------------------------------------------------------------------------------------

  /**
   * No independent measurement was found. AWS claims 30 to 40% better price-performance than its
   * H200 instances (December 2024, recalled); with a chip at 2.8 USD/h and an H200 at 7.9 to 10.6
   * USD/h and 1.27 H100 that is 0.44 to 0.63 of an H100. A vendor's claim bounds from above.
   */
  @Test
  void trainium2ServesNoMoreThanAwsClaims() {
    double low = 1.3 * 2.8 / 10.6 * 1.27;
    double high = 1.4 * 2.8 / 7.9 * 1.27;
    assertThat(servedInference("amazon-trainium-2")).isBetween(0.9 * low, high);
  }

  // GB200, claim C16 ------------------------------------------------------------------------------

  /** LMSYS (June 2025), SGLang, DeepSeek decode: 2.7 times an H100 a chip, 2.5 to 3.4 by length. */
  @Test
  void gb200ServesAsOpenSoftwareMeasures() {
    assertThat(inference("nvidia-gb200")).isCloseTo(2.7, withinPercentage(15));
  }

  /**
   * MLPerf Training v5.0: 2.2 (Llama 3.1 405B, recalled) to 2.6 times Hopper (NVIDIA, June 2025).
   */
  @Test
  void gb200TrainsAsInMlperf() {
    assertThat(training("nvidia-gb200")).isBetween(2.2, 2.6);
  }

  /**
   * Known miss: Azure, 865,000 tokens/s a rack of 72 on Llama 2 70B of MLPerf v4.1 in FP4
   * (unverified submission, March 2025). There all of the work is in 4 bits; the model's serving is
   * half in 8 bits, as users' was.
   */
  @Test
  void gb200IsTooSlowInFourBits() {
    double published = 865_000 / 72.0 / H100_LLAMA;
    assertThat(inference("nvidia-gb200") / published).isCloseTo(0.76, within(0.05));
  }

  /**
   * Known miss: MLPerf Inference v5.0, Llama 3.1 405B: a rack of 72 gives 30 times 8 H200, of which
   * more than 3 a chip.
   */
  @Test
  void gb200RackIsTooSlowOnAVeryLargeModel() {
    double rack = 72 * inference("nvidia-gb200") / (8 * inference("nvidia-h200"));
    assertThat(rack / 30).isCloseTo(0.7, within(0.05));
  }

  /** Claim C16 is a vendor's "up to": the model must stay under it and still show a gain. */
  @Test
  void gb200StaysUnderTheVendorsClaim() {
    Accelerator gb200 = chip("nvidia-gb200");
    Accelerator h100 = chip("nvidia-h100-sxm");
    double throughput = inference("nvidia-gb200");
    assertThat(throughput).isBetween(1.0, 30.0);
    assertThat(throughput * h100.boardPowerWatts() / gb200.boardPowerWatts()).isBetween(1.0, 25.0);
    assertThat(throughput * h100.priceUsd() / gb200.priceUsd()).isBetween(1.0, 25.0);
  }
}
