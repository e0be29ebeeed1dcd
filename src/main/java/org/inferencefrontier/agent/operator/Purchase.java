package org.inferencefrontier.agent.operator;

import java.io.Serializable;

/** A purchase to be split; set anew for each, so that the months make no objects. */
public final class Purchase implements Serializable {
  private static final long serialVersionUID = 1L;

  int month;
  int operator;
  int market;
  double trainingShare;
  double captiveShare;
  double switchingCost;
  int leader;
  SitePowerCost trainingPower;
  SitePowerCost inferencePower;
  double tariffOnImports;

  /**
   * Sets the purchase.
   *
   * @param atMonth tick
   * @param buyer index of the operator that buys
   * @param destination market where the chips will stand: 0 west, 1 China
   * @param forTraining share of the purchase meant for training
   * @param ownSilicon share of the work that own silicon can take
   * @param switching cost of leaving the leading vendor, share of TCO
   * @param leadingVendor its index
   * @param powerOfTraining power where its training chips will go
   * @param powerOfInference power where its inference chips will go
   * @param tariff ad valorem charge on the merchant chips that are dutiable, share of price
   */
  public Purchase set(
      int atMonth,
      int buyer,
      int destination,
      double forTraining,
      double ownSilicon,
      double switching,
      int leadingVendor,
      SitePowerCost powerOfTraining,
      SitePowerCost powerOfInference,
      double tariff) {
    this.month = atMonth;
    this.operator = buyer;
    this.market = destination;
    this.trainingShare = forTraining;
    this.captiveShare = ownSilicon;
    this.switchingCost = switching;
    this.leader = leadingVendor;
    this.trainingPower = powerOfTraining;
    this.inferencePower = powerOfInference;
    this.tariffOnImports = tariff;
    return this;
  }
}
