package org.inferencefrontier.model.settings;

import java.io.Serializable;
import org.inferencefrontier.market.Exponentials;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of serving; names and sources stand in parameters.yaml.
 *
 * @param realTimeRoundTripMilliseconds latency bound of real-time work, network with access
 * @param accessMilliseconds round trip of the access network and of queues at the site
 * @param fibreFactor route length over great-circle distance
 * @param chatDecayMilliseconds latency over which chat serving prefers nearness
 * @param batchDecayMilliseconds the same for agentic, batch and embedded work
 * @param costResponse fall of a site's weight with its cost, log per log
 * @param networkUsdPerGigabyte price of carrying a gigabyte over 1000 km in January 2023
 * @param networkDecline its fall, log a year
 * @param bytesPerToken traffic of a token on the wire
 */
public record ServingSettings(
    double realTimeRoundTripMilliseconds,
    double accessMilliseconds,
    double fibreFactor,
    double chatDecayMilliseconds,
    double batchDecayMilliseconds,
    double costResponse,
    double networkUsdPerGigabyte,
    double networkDecline,
    double bytesPerToken)
    implements Serializable {

  /** Speed of light in fibre, km a millisecond. */
  private static final double FIBRE_KILOMETRES_PER_MILLISECOND = 200;

  /** Reads them from a run's parameters. */
  static ServingSettings from(ParameterValues values) {
    return new ServingSettings(
        values.get("serving.real-time-round-trip"),
        values.get("serving.access-latency"),
        values.get("serving.fibre-factor"),
        values.get("serving.chat-decay"),
        values.get("serving.batch-decay"),
        values.get("serving.cost-response"),
        values.get("serving.network-price"),
        values.get("serving.network-decline"),
        values.get("serving.bytes-per-token"));
  }

  /** Network round trip over a great-circle distance, with access, milliseconds. */
  public double latencyMilliseconds(double kilometres) {
    return accessMilliseconds + 2 * kilometres * fibreFactor / FIBRE_KILOMETRES_PER_MILLISECOND;
  }

  /**
   * How much a user prefers a site by how near it is: falls by a factor e over what matters to the
   * segment.
   *
   * @param segment 0 real time, 1 chat and search, 2 agentic, batch and embedded work
   * @param latencyMilliseconds network round trip with access
   * @return 1 at no distance, falling to 0
   */
  public double nearness(int segment, double latencyMilliseconds) {
    double decay =
        switch (segment) {
          case 0 -> Math.max(1, realTimeRoundTripMilliseconds - accessMilliseconds);
          case 1 -> chatDecayMilliseconds;
          default -> batchDecayMilliseconds;
        };
    double fibre = latencyMilliseconds - accessMilliseconds;
    return Exponentials.exp(-fibre / decay);
  }

  /**
   * Carrying a million tokens over 1000 km, USD. Tokens of thinking stay at the site.
   *
   * @param years years since January 2023
   * @param reasoning compute of a request over a single pass, at least 1
   */
  public double networkUsdPerMillionTokens(double years, double reasoning) {
    double usdPerGigabyte = networkUsdPerGigabyte * StrictMath.exp(-networkDecline * years);
    return bytesPerToken * 1e6 / 1e9 * usdPerGigabyte / reasoning;
  }
}
