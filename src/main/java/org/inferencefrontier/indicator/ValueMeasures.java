package org.inferencefrontier.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.inferencefrontier.model.FrontierModel;
import org.inferencefrontier.model.economy.ValueLayers;
import org.inferencefrontier.model.economy.ValueLayers.Layer;

/**
 * What is measured of who is paid: revenue by layer, its shares, and the same rebased. Layers pay
 * each other, so what one pays another is in both; shares are of turnover.
 */
final class ValueMeasures extends Measure {
  private static final Layer[] LAYERS = Layer.values();

  private static final Layer[] IN_DATA_CENTRES =
      Arrays.stream(LAYERS).filter(layer -> layer != Layer.DEVICE).toArray(Layer[]::new);

  private static final String COUNTED_TWICE = "; what one layer pays another is counted in both";

  private final int[] revenue = ofEach(LAYERS, this::revenue);
  private final int[] shareOfAll = ofEach(LAYERS, this::shareOfAll);
  private final int[] shareInDataCentres = ofEach(IN_DATA_CENTRES, this::shareInDataCentres);
  private final int[] index = ofEach(LAYERS, this::index);

  private final int indexOfAll =
      ofWorld(
          "world.value_index",
          "2023 = 100",
          "Revenue of the five layers together over that of the mean month of 2023"
              + COUNTED_TWICE
              + "; the layers' indices weighted by their revenue in 2023; empty before December"
              + " 2023.");

  private static int[] ofEach(Layer[] layers, ToIntFunction<Layer> definition) {
    return Arrays.stream(layers).mapToInt(definition).toArray();
  }

  private int revenue(Layer layer) {
    return ofWorld("world.value_" + name(layer) + "_usd", "USD/month", what(layer));
  }

  private int shareOfAll(Layer layer) {
    return ofWorld(
        "world.value_share_" + name(layer),
        "0-1",
        "Share of world.value_"
            + name(layer)
            + "_usd in the sum of the five layers"
            + COUNTED_TWICE
            + ".");
  }

  private int shareInDataCentres(Layer layer) {
    return ofWorld(
        "world.value_share_in_data_centres_" + name(layer),
        "0-1",
        "Share of world.value_"
            + name(layer)
            + "_usd in the sum of the four layers of data centres, without device silicon"
            + COUNTED_TWICE
            + ".");
  }

  private int index(Layer layer) {
    return ofWorld(
        "world.value_index_" + name(layer),
        "2023 = 100",
        "world.value_"
            + name(layer)
            + "_usd over its mean month of 2023; empty before December 2023.");
  }

  private static String name(Layer layer) {
    return layer.name().toLowerCase(Locale.ROOT);
  }

  private static String what(Layer layer) {
    return switch (layer) {
      case MERCHANT ->
          "Merchant accelerators: accelerator revenue of all vendors without own silicon, with the"
              + " systems and networking that vendors report in it.";
      case CUSTOM ->
          "Custom silicon: what operators pay for chips of their own design, whoever makes them;"
              + " with world.value_merchant_usd it is world.accelerator_revenue.";
      case DEVICE ->
          "Device silicon: sum of vendor.device_revenue, the whole chips of phones and PCs, of"
              + " which AI is a part.";
      case COMPUTE ->
          "Compute: what is used for training and inference, times the rental price of its market,"
              + " whether rented or used by its owner; chips and power are paid out of it.";
      case POWER ->
          "Electricity of AI data centres: load of each area times its tariff, and what plant on"
              + " site makes at its cost; without what contracted plants cost more or less.";
    };
  }

  @Override
  void read(FrontierModel model, double[] row, int[] first) {
    ValueLayers layers = model.valueLayers();
    double all = layers.usd();
    double inDataCentres = all - layers.usd(Layer.DEVICE);
    for (int i = 0; i < LAYERS.length; i++) {
      double usd = layers.usd(LAYERS[i]);
      row[first[revenue[i]]] = usd;
      row[first[shareOfAll[i]]] = ratio(usd, all);
      row[first[index[i]]] = layers.index(LAYERS[i]);
    }
    for (int i = 0; i < IN_DATA_CENTRES.length; i++) {
      row[first[shareInDataCentres[i]]] = ratio(layers.usd(IN_DATA_CENTRES[i]), inDataCentres);
    }
    row[first[indexOfAll]] = layers.index();
  }
}
