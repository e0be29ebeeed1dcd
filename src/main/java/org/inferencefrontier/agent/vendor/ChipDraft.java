package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import org.inferencefrontier.market.Roofline;
import org.inferencefrontier.market.StrictPower;
import org.inferencefrontier.world.technology.Orientation;

/**
 * A chip on the drawing board. Many are drawn that nobody makes: who plans chips keeps one draft
 * and draws on it again and again, and only what is made becomes a {@link Chip}.
 */
public final class ChipDraft implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Part of a chip's power that its arithmetic takes, share; H20: 400 W with 0.15 of the arithmetic
   * of an H100 of 700 W (catalogue).
   */
  private static final double ARITHMETIC_POWER_SHARE = 0.5;

  /**
   * Size of a variant made for serving over its flagship, factor. Judgement: variants have from an
   * eighth of their flagship's throughput to all of it.
   */
  private static final double SERVING_SIZE = 0.5;

  // As the fields of a chip.
  private int vendor;
  private int customer;
  private int foundry;
  private int releaseMonth;
  private Orientation orientation;
  private boolean exportVariant;
  private boolean fromCatalogue;
  private double peakH100e;
  private double trainingH100e;
  private double inferenceH100e;
  private double kilowatts;
  private double systemCostUsd;
  private double listPriceUsd;
  private double packagesPerWafer;
  private boolean servingVariant;

  // Memory of the chip that it grew from, and throughput over that chip's: memory follows it.
  private double memoryGigabytes;
  private double grownBy;

  /** Draws a chip as it is. */
  public void trace(Chip chip) {
    vendor = chip.vendor();
    customer = chip.customer();
    foundry = chip.foundry();
    releaseMonth = chip.releaseMonth();
    orientation = chip.orientation();
    exportVariant = chip.exportVariant();
    fromCatalogue = chip.fromCatalogue();
    peakH100e = chip.peakH100e();
    trainingH100e = chip.trainingH100e();
    inferenceH100e = chip.inferenceH100e();
    kilowatts = chip.kilowatts();
    systemCostUsd = chip.systemCostUsd();
    listPriceUsd = chip.listPriceUsd();
    packagesPerWafer = chip.packagesPerWafer();
    servingVariant = chip.servingVariant();
    memoryGigabytes = chip.memoryGigabytes();
    grownBy = 1;
  }

  /**
   * Draws a variant that passes an export rule: arithmetic is fused off, memory is not touched. It
   * is the same silicon and costs the same; its price follows what it still does in serving.
   *
   * @param month tick of its release
   * @param arithmeticShare share of the arithmetic that is left, 0-1
   */
  public void cutForExport(Chip parent, int month, double arithmeticShare) {
    trace(parent);
    double serving = Roofline.inferenceWithArithmetic(arithmeticShare);
    releaseMonth = month;
    orientation = Orientation.INFERENCE;
    exportVariant = true;
    servingVariant = false;
    fromCatalogue = false;
    peakH100e *= arithmeticShare;
    trainingH100e *= Roofline.trainingWithArithmetic(arithmeticShare);
    trainingH100e *= inferenceFit(parent);
    inferenceH100e *= serving;
    kilowatts *= 1 - ARITHMETIC_POWER_SHARE * (1 - arithmeticShare);
    listPriceUsd *= serving;
  }

  /**
   * Draws a smaller variant for serving, without what only synchronous training needs.
   *
   * @param month tick of its release
   * @param gain serving throughput per cost and per watt over the parent's; buyers and vendor share
   *     the gain in cost
   */
  public void makeForServing(Chip parent, int month, double gain) {
    trace(parent);
    releaseMonth = month;
    orientation = Orientation.INFERENCE;
    exportVariant = false;
    servingVariant = true;
    fromCatalogue = false;
    peakH100e *= SERVING_SIZE;
    trainingH100e *= SERVING_SIZE;
    trainingH100e *= inferenceFit(parent);
    inferenceH100e *= SERVING_SIZE;
    kilowatts = kilowatts * SERVING_SIZE / gain;
    systemCostUsd = systemCostUsd * SERVING_SIZE / gain;
    listPriceUsd = listPriceUsd * SERVING_SIZE / StrictMath.sqrt(gain);
    packagesPerWafer /= SERVING_SIZE;
    memoryGigabytes *= SERVING_SIZE;
  }

  /** What a chip made for serving loses in training; one of those has lost it before. */
  private static double inferenceFit(Chip parent) {
    return Chip.trainingFit(Orientation.INFERENCE) / Chip.trainingFit(parent.orientation());
  }

  /**
   * Draws the generation that follows a chip: every figure moves by its own factor.
   *
   * @param month tick of its release
   * @param throughput factor on the work of a chip
   * @param serving further factor on its work in inference
   * @param power factor on what it draws
   * @param cost factor on what it costs and its list price
   * @param wafer factor on the wafer that a package takes
   */
  public void follow(
      Chip parent,
      int month,
      double throughput,
      double serving,
      double power,
      double cost,
      double wafer) {
    trace(parent);
    releaseMonth = month;
    fromCatalogue = false;
    peakH100e *= throughput;
    trainingH100e *= throughput;
    inferenceH100e *= throughput;
    inferenceH100e *= serving;
    kilowatts *= power;
    systemCostUsd *= cost;
    listPriceUsd *= cost;
    packagesPerWafer /= wafer;
    grownBy = throughput;
  }

  /**
   * Makes it an operator's own chip for serving.
   *
   * @param house index of the design house
   * @param operator index of the operator
   * @param parent chip whose work it does, which it was drawn from
   * @param costUsd what it costs the house with the systems around it
   * @param listUsd price at which the house lists it
   */
  public void commission(int house, int operator, Chip parent, double costUsd, double listUsd) {
    vendor = house;
    customer = operator;
    orientation = Orientation.INFERENCE;
    exportVariant = false;
    servingVariant = false;
    trainingH100e *= inferenceFit(parent);
    systemCostUsd = costUsd;
    listPriceUsd = listUsd;
  }

  /** Moves its release to a tick. */
  public void release(int month) {
    releaseMonth = month;
  }

  /** The chip, made. */
  public Chip make(int index, String id) {
    return new Chip(
        index,
        id,
        vendor,
        customer,
        foundry,
        releaseMonth,
        orientation,
        exportVariant,
        fromCatalogue,
        peakH100e,
        trainingH100e,
        inferenceH100e,
        kilowatts,
        systemCostUsd,
        listPriceUsd,
        packagesPerWafer,
        servingVariant,
        memoryGigabytes * StrictPower.of(grownBy, Chip.MEMORY_EXPONENT));
  }

  /** Index of the vendor or design house. */
  public int vendor() {
    return vendor;
  }

  /** Tick of first volume. */
  public int releaseMonth() {
    return releaseMonth;
  }

  /** Whether it is made to pass an export rule. */
  public boolean exportVariant() {
    return exportVariant;
  }

  /** Whether it is a smaller chip for inference beside a flagship. */
  public boolean servingVariant() {
    return servingVariant;
  }

  /** Useful training throughput before software maturity. */
  public double trainingH100e() {
    return trainingH100e;
  }

  /** Useful inference throughput before software maturity. */
  public double inferenceH100e() {
    return inferenceH100e;
  }

  /** IT power with its share of the server. */
  public double kilowatts() {
    return kilowatts;
  }

  /** Vendor's cost with the systems it sells around it. */
  public double systemCostUsd() {
    return systemCostUsd;
  }

  /** System price at which the vendor lists it. */
  public double listPriceUsd() {
    return listPriceUsd;
  }
}
