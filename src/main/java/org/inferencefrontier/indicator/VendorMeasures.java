package org.inferencefrontier.indicator;

import org.inferencefrontier.agent.vendor.Vendor;
import org.inferencefrontier.model.FrontierModel;

/** What is measured of vendors and design houses. */
final class VendorMeasures extends Measure {
  /** Months between shipment and receipt. */
  private static final int TRANSIT_MONTHS = 2;

  /** Less than a chip a month is what rounding leaves of orders: it has no price and no margin. */
  private static final double LEAST_UNITS = 1;

  /** A month that costs more times its sales is one of write-offs; sales have no part in it. */
  private static final double MOST_COST_OF_SALES = 10;

  /** A generation multiplies a unit; the model does not say how many chips or racks that is. */
  private static final String BUNDLES =
      " After the catalogue a unit is a bundle: what it does (vendor.newest_chip_h100e), draws and"
          + " costs grows with every generation, and the number of units loses its meaning.";

  private final int revenue =
      ofVendor(
          "vendor.revenue",
          "USD/month",
          "Data-centre revenue of the month, with the systems and networking that the vendor"
              + " reports in it.");

  private final int units =
      ofVendor(
          "vendor.units",
          "chips/month",
          "Accelerators shipped in the month."
              + BUNDLES
              + " Compare vendors and years by H100-equivalents.");

  private final int installedH100e =
      ofVendor(
          "vendor.installed_h100e",
          "H100e",
          "H100-equivalents sold less retirements at the end of the month, by dense 8-bit peak"
              + " over 1979 TFLOP/s, with chips on their way and chips that wait for power.");

  private final int grossMargin =
      ofVendor(
          "vendor.gross_margin",
          "0-1",
          "Gross margin on the month's shipments, after what its stock costs and what is written"
              + " off; empty when less than a chip ships, and in a month of write-offs that costs"
              + " more than ten times its sales.");

  private final int revenueShare =
      ofVendor(
          "vendor.revenue_share", "0-1", "Share of all vendors' accelerator revenue in the month.");

  private final int trainingComputeShare =
      ofVendor(
          "vendor.training_compute_share",
          "0-1",
          "Share of the installed compute that trains, in useful H100-equivalents.");

  private final int inferenceComputeShare =
      ofVendor(
          "vendor.inference_compute_share",
          "0-1",
          "Share of the installed compute that serves, in useful H100-equivalents.");

  private final int pricePerH100e =
      ofVendor(
          "vendor.price_per_h100e",
          "USD",
          "Revenue over H100-equivalents shipped in the month; empty when less than a chip"
              + " ships.");

  private final int backlogMonths =
      ofVendor(
          "vendor.backlog_months",
          "months",
          "Orders not shipped over the smoothed rate of shipments, "
              + Vendor.MOST_MONTHS
              + " at most.");

  private final int inventoryUnits =
      ofVendor(
          "vendor.inventory_units",
          "chips",
          "Finished accelerators in the vendor's stock." + BUNDLES);

  private final int inventoryWeeks =
      ofVendor(
          "vendor.inventory_weeks",
          "weeks",
          "Weeks of supply: H100-equivalents in stock over the smoothed rate of shipments.");

  private final int inventoryCost =
      ofVendor(
          "vendor.inventory_cost",
          "USD",
          "Cost of the finished accelerators in the vendor's stock.");

  private final int inventoryWrittenOff =
      ofVendor(
          "vendor.inventory_written_off",
          "USD/month",
          "Cost of the stock written off in the month: followed by a better chip, or more than"
              + " expected sales.");

  private final int leadTimeMonths =
      ofVendor(
          "vendor.lead_time_months",
          "months",
          "Months that an order of today waits for its chips: the backlog before it and the way.");

  private final int softwareMaturityTraining =
      ofVendor(
          "vendor.software_maturity_training",
          "0-1",
          "Share of its chips' training throughput that users get, NVIDIA 1.");

  private final int softwareMaturityInference =
      ofVendor(
          "vendor.software_maturity_inference",
          "0-1",
          "Share of its chips' inference throughput that users get, NVIDIA 1.");

  private final int deviceUnits =
      ofVendor(
          "vendor.device_units",
          "devices/month",
          "Phones and PCs sold in the month with its silicon.");

  private final int deviceRevenue =
      ofVendor(
          "vendor.device_revenue",
          "USD/month",
          "Revenue from device silicon: devices times the price of its best chip in them.");

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    Vendor[] vendors = model.vendors();
    double[] training = model.capacity().vendorTraining;
    double[] inference = model.capacity().vendorInference;
    double revenueOfAll = WorldMeasures.acceleratorRevenue(model);
    double trainingOfAll = sum(training);
    double inferenceOfAll = sum(inference);
    for (int v = 0; v < vendors.length; v++) {
      Vendor vendor = vendors[v];
      row[first[revenue] + v] = vendor.revenueUsd;
      row[first[units] + v] = vendor.units;
      row[first[installedH100e] + v] = Installed.ofVendor(model, v);
      row[first[grossMargin] + v] = margin(vendor);
      row[first[revenueShare] + v] = share(vendor.revenueUsd, revenueOfAll);
      row[first[trainingComputeShare] + v] = share(training[v], trainingOfAll);
      row[first[inferenceComputeShare] + v] = share(inference[v], inferenceOfAll);
      row[first[pricePerH100e] + v] = pricePerH100e(vendor);
      row[first[softwareMaturityTraining] + v] = model.trainingMaturity(v);
      row[first[softwareMaturityInference] + v] = model.inferenceMaturity(v);
      row[first[deviceUnits] + v] = vendor.deviceUnits;
      row[first[deviceRevenue] + v] = vendor.deviceRevenueUsd;
      readStock(vendor, row, first);
    }
  }

  private void readStock(Vendor vendor, double[] row, int[] first) {
    int v = vendor.index();
    double backlog = vendor.backlogMonths();
    row[first[backlogMonths] + v] = backlog;
    row[first[leadTimeMonths] + v] = backlog + TRANSIT_MONTHS;
    row[first[inventoryUnits] + v] = vendor.stockUnits;
    row[first[inventoryWeeks] + v] = vendor.stockMonths() * 52 / 12;
    row[first[inventoryCost] + v] = vendor.stockUsd;
    row[first[inventoryWrittenOff] + v] = vendor.writtenOffUsd;
  }

  /** Write-offs belong to it, as vendors book them in the cost of what they sell. */
  static double margin(Vendor vendor) {
    boolean sells =
        vendor.units >= LEAST_UNITS
            && vendor.revenueUsd > 0
            && vendor.costUsd <= MOST_COST_OF_SALES * vendor.revenueUsd;
    return sells ? 1 - vendor.costUsd / vendor.revenueUsd : Double.NaN;
  }

  static double pricePerH100e(Vendor vendor) {
    return vendor.units >= LEAST_UNITS ? ratio(vendor.revenueUsd, vendor.shippedH100e) : Double.NaN;
  }
}
