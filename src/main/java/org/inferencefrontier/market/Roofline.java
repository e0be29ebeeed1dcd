package org.inferencefrontier.market;

/**
 * Useful throughput of a chip relative to an H100 SXM, from its specification.
 *
 * <p>A workload alternates between phases bound by arithmetic and phases bound by memory bandwidth
 * (Williams, Waterman and Patterson 2009), so its rate is the harmonic mean of the two rates,
 * weighted by the share of time an H100 spends in each. Decode reads every weight for every token
 * and is bandwidth-bound; prefill and training are mostly arithmetic.
 */
public final class Roofline {
  /** Dense 16-bit throughput of an H100 SXM, TFLOP/s (data sheet). */
  public static final double H100_SIXTEEN_BIT_TERAFLOPS = 989.4;

  /** Dense 8-bit throughput of an H100 SXM, which is the unit of compute, TFLOP/s (data sheet). */
  public static final double H100_EIGHT_BIT_TERAFLOPS = 1979;

  /** Memory bandwidth of an H100 SXM, TB/s (data sheet). */
  private static final double H100_BANDWIDTH_TERABYTES = 3.35;

  /** Scale-up bandwidth of an H100 SXM, GB/s (data sheet). */
  private static final double H100_INTERCONNECT_GIGABYTES = 900;

  /**
   * Share of an H100's serving time in prefill; the rest is decode. Judgement: chat is mostly
   * decode, agents and search mostly prefill.
   */
  private static final double PREFILL_SHARE = 0.3;

  /**
   * Share of an H100's training time that memory bandwidth bounds. Judgement; an H200, with more
   * bandwidth alone, gains up to 14% in fine-tuning.
   */
  private static final double TRAINING_BANDWIDTH_SHARE = 0.15;

  /**
   * Share of an H100's arithmetic in training that is in 16 bits; the rest is in 8 bits. Judgement:
   * most published training runs of 2023-2025 kept matrix products in 16 bits.
   */
  private static final double SIXTEEN_BIT_SHARE = 0.85;

  private static final double EIGHT_BIT_SHARE = 0.15;

  /**
   * Part of a 4-bit peak that serving gains in practice. Judgement: attention and accumulation stay
   * in 8 and 16 bits.
   */
  private static final double FP4_GAIN = 0.65;

  /**
   * Share of serving that runs in 4 bits on a chip that can; the rest stays in 8 bits. Judgement:
   * open software of 2025 served mostly in 8 bits, tuned submissions to benchmarks in 4.
   */
  private static final double FP4_SHARE = 0.5;

  /**
   * Share of decode's memory traffic that is weights; the rest is the cache, which stays in 8 bits.
   * Judgement.
   */
  private static final double WEIGHT_TRAFFIC = 2.0 / 3;

  /**
   * Memory that holds a model of 30 billion parameters in 8 bits with its cache, GB. Judgement: a
   * third over the weights.
   */
  private static final double MIDDLE_MODEL_GIGABYTES = 40;

  /** Scale-up bandwidth of a chip on the server's PCIe bus only, GB/s: PCIe 5.0 of 16 lanes. */
  private static final double PCIE_GIGABYTES = 64;

  /** Fall of training with the relative bandwidth of the link, log per log. Judgement: mild. */
  private static final double TRAINING_LINK_EXPONENT = 0.08;

  /** The same of serving, which crosses the link less. Judgement. */
  private static final double INFERENCE_LINK_EXPONENT = 0.06;

  /** Memory from which a chip loses nothing for its size, GB. Judgement: near an H100's 80. */
  private static final double AMPLE_MEMORY_GIGABYTES = 64;

  /** Memory under which chips hold no useful slice of a model, GB. Judgement: SRAM-only chips. */
  private static final double SLICE_GIGABYTES = 16;

  /** Smallest memory that counts, GB: keeps the power finite where none is stated. */
  private static final double LEAST_MEMORY_GIGABYTES = 0.05;

  /**
   * Fall of throughput with memory under the ample one, log per log. Judgement: smaller batches and
   * more links; pods pool memory.
   */
  private static final double POOLED_EXPONENT = 0.15;

  /** The same where chips cannot pool, or need hundreds a model. Judgement. */
  private static final double SCARCE_EXPONENT = 0.7;

  private Roofline() {}

  /** Public convention of H100-equivalents: dense 8-bit peak over 1979 TFLOP/s. */
  public static double peakH100e(double eightBitTeraflops) {
    return eightBitTeraflops / H100_EIGHT_BIT_TERAFLOPS;
  }

  /**
   * Training throughput in H100-equivalents before software maturity.
   *
   * @param fp16Teraflops dense 16-bit TFLOP/s, 0 if unknown (then half the 8-bit rate)
   * @param eightBitTeraflops dense 8-bit TFLOP/s, positive
   * @param bandwidthTerabytes memory bandwidth TB/s, 0 if unknown (then in proportion to FLOP/s)
   * @param memoryGigabytes memory a chip
   * @param interconnectGigabytes scale-up bandwidth a chip GB/s, 0 if PCIe only
   */
  public static double training(
      double fp16Teraflops,
      double eightBitTeraflops,
      double bandwidthTerabytes,
      double memoryGigabytes,
      double interconnectGigabytes) {
    double fp16 = fp16Teraflops > 0 ? fp16Teraflops : eightBitTeraflops / 2;
    double arithmetic =
        SIXTEEN_BIT_SHARE * fp16 / H100_SIXTEEN_BIT_TERAFLOPS
            + EIGHT_BIT_SHARE * eightBitTeraflops / H100_EIGHT_BIT_TERAFLOPS;
    double bandwidth = bandwidth(eightBitTeraflops, bandwidthTerabytes);
    return 1
        / ((1 - TRAINING_BANDWIDTH_SHARE) / arithmetic + TRAINING_BANDWIDTH_SHARE / bandwidth)
        * memoryFactor(memoryGigabytes)
        * interconnectFactor(interconnectGigabytes, TRAINING_LINK_EXPONENT);
  }

  /**
   * Inference throughput in H100-equivalents before software maturity; arguments as for {@link
   * #training}.
   *
   * @param fp4Teraflops dense 4-bit TFLOP/s, 0 if none
   */
  public static double inference(
      double eightBitTeraflops,
      double fp4Teraflops,
      double bandwidthTerabytes,
      double memoryGigabytes,
      double interconnectGigabytes) {
    double prefill =
        Math.max(eightBitTeraflops, FP4_GAIN * fp4Teraflops) / H100_EIGHT_BIT_TERAFLOPS;
    double decode = bandwidth(eightBitTeraflops, bandwidthTerabytes) / decodeBytes(fp4Teraflops);
    return 1
        / (PREFILL_SHARE / prefill + (1 - PREFILL_SHARE) / decode)
        * memoryFactor(memoryGigabytes)
        * fitFactor(memoryGigabytes, interconnectGigabytes)
        * interconnectFactor(interconnectGigabytes, INFERENCE_LINK_EXPONENT);
  }

  /**
   * Bytes that decode reads a token over those of 8-bit weights: 4-bit weights are half of them.
   */
  private static double decodeBytes(double fp4Teraflops) {
    return fp4Teraflops > 0 ? 1 - FP4_SHARE * WEIGHT_TRAFFIC / 2 : 1;
  }

  /**
   * Inference throughput that is left when only this share of the arithmetic is, for a chip that
   * was in balance.
   *
   * @param arithmeticShare share left, above 0 to 1
   */
  public static double inferenceWithArithmetic(double arithmeticShare) {
    return 1 / (PREFILL_SHARE / arithmeticShare + 1 - PREFILL_SHARE);
  }

  /** The same in training. */
  public static double trainingWithArithmetic(double arithmeticShare) {
    return 1 / ((1 - TRAINING_BANDWIDTH_SHARE) / arithmeticShare + TRAINING_BANDWIDTH_SHARE);
  }

  /** A model spread over chips waits for the slower link; training more than serving. */
  private static double interconnectFactor(double gigabytes, double exponent) {
    double relative = Math.max(PCIE_GIGABYTES, gigabytes) / H100_INTERCONNECT_GIGABYTES;
    return Math.min(1, StrictPower.of(relative, exponent));
  }

  private static double bandwidth(double eightBitTeraflops, double bandwidthTerabytes) {
    return bandwidthTerabytes > 0
        ? bandwidthTerabytes / H100_BANDWIDTH_TERABYTES
        : eightBitTeraflops / H100_EIGHT_BIT_TERAFLOPS;
  }

  /**
   * A small memory forces models over more chips. The penalty is mild while a chip holds a useful
   * slice (pods pool memory) and steep for SRAM-only chips, which need hundreds a model.
   */
  private static double memoryFactor(double memoryGigabytes) {
    double memory = Math.max(LEAST_MEMORY_GIGABYTES, memoryGigabytes);
    double slice = Math.max(SLICE_GIGABYTES, memory) / AMPLE_MEMORY_GIGABYTES;
    double pooled = Math.min(1, StrictPower.of(slice, POOLED_EXPONENT));
    return memory >= SLICE_GIGABYTES
        ? pooled
        : pooled * StrictPower.of(memory / SLICE_GIGABYTES, SCARCE_EXPONENT);
  }

  /** A small card on PCIe alone cannot pool memory: the larger models are out of its reach. */
  private static double fitFactor(double memoryGigabytes, double interconnectGigabytes) {
    return interconnectGigabytes > PCIE_GIGABYTES
        ? 1
        : Math.min(
            1,
            StrictPower.of(Math.max(1, memoryGigabytes) / MIDDLE_MODEL_GIGABYTES, SCARCE_EXPONENT));
  }
}
