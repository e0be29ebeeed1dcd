package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import org.inferencefrontier.market.Roofline;
import org.inferencefrontier.world.technology.Accelerator;

/**
 * What a chip of the catalogue does by its specification, for a reader who compares chips: the same
 * throughput that {@link Chip} uses, set against the board's power and the price of the chip alone.
 *
 * @param trainingH100e training throughput before software maturity
 * @param inferenceH100e inference throughput before software maturity
 * @param peakH100e dense 8-bit peak over an H100's
 * @param inferencePerKilowatt inference H100e per kW of board power, without the server's share
 * @param inferencePerThousandUsd inference H100e per thousand USD of the chip's list price
 */
public record ChipRating(
    double trainingH100e,
    double inferenceH100e,
    double peakH100e,
    double inferencePerKilowatt,
    double inferencePerThousandUsd)
    implements Serializable {

  /** Rates a chip; power and price of a valid catalogue are positive. */
  public static ChipRating of(Accelerator chip) {
    double inference = Chip.inferenceH100e(chip);
    return new ChipRating(
        Chip.trainingH100e(chip),
        inference,
        Roofline.peakH100e(chip.eightBitTeraflops()),
        1000 * inference / chip.boardPowerWatts(),
        1000 * inference / chip.priceUsd());
  }
}
