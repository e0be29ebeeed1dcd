package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Connections that may be curtailed, as all utilities offer them; names and sources stand in
 * parameters.yaml.
 *
 * @param share flexible load that can be connected in a year, over firm load
 * @param firstMonth tick from which they are offered
 * @param peakShare most flexible load, share of the peak of other load
 * @param studyShare study of a request over that of a firm one
 */
record FlexibleSettings(double share, double firstMonth, double peakShare, double studyShare)
    implements Serializable {

  static FlexibleSettings from(ParameterValues values) {
    return new FlexibleSettings(
        values.get("power.flexible-share"),
        values.get("power.flexible-first-month"),
        values.get("power.flexible-peak-share"),
        values.get("power.flexible-study-share"));
  }

  /** Whether they are on offer in a month. */
  boolean isOffered(int month) {
    return month >= firstMonth;
  }
}
