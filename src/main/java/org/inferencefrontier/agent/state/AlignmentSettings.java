package org.inferencefrontier.agent.state;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Alignment of pairs of states, -1 to 1; names and sources stand in parameters.yaml.
 *
 * @param withinBloc of states of one bloc in January 2023, where their files name none
 * @param nonAligned the same of two that belong to no bloc
 * @param opposedBlocs the same of states of two blocs
 * @param other the same of a state of a bloc and one of none
 * @param conflict under which states neither serve nor build in each other
 */
public record AlignmentSettings(
    double withinBloc, double nonAligned, double opposedBlocs, double other, double conflict)
    implements Serializable {

  static AlignmentSettings from(ParameterValues values) {
    return new AlignmentSettings(
        values.get("policy.alignment-within-bloc"),
        values.get("policy.alignment-non-aligned"),
        values.get("policy.alignment-opposed-blocs"),
        values.get("policy.alignment-other"),
        values.get("policy.conflict-alignment"));
  }
}
