package org.inferencefrontier.agent.lab;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;
import org.inferencefrontier.world.time.Hours;

/**
 * Parameters of final runs; names and sources stand in parameters.yaml.
 *
 * @param largestShare most of a lab's training fleet that one run can use, 0-1
 * @param flopUtilisation share of peak FLOP/s a final run gets, 0-1
 * @param seconds length of a final run, seconds
 * @param campusShare largest campus of an operator in an area with 100 MW of training, share of its
 *     training capacity there, 0-1
 */
public record RunSettings(
    double largestShare, double flopUtilisation, double seconds, double campusShare)
    implements Serializable {

  static RunSettings from(ParameterValues values) {
    return new RunSettings(
        values.get("training.largest-run-share"),
        values.get("training.flop-utilisation"),
        values.get("training.run-days") * Hours.SECONDS_A_DAY,
        values.get("training.campus-share"));
  }
}
