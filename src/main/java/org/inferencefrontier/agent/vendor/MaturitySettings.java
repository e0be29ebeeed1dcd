package org.inferencefrontier.agent.vendor;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * Parameters of software that matures, of vendors and of operators' own silicon; names and sources
 * stand in parameters.yaml.
 *
 * @param scaleMillionH100e deployment over which software matures, million H100e, positive
 * @param softwareScaleUsd software effort over which it matures, USD, positive
 * @param portingShare users' porting effort over what they buy, share
 * @param learningExponent power by which the gap to mature software falls with experience
 */
public record MaturitySettings(
    double scaleMillionH100e, double softwareScaleUsd, double portingShare, double learningExponent)
    implements Serializable {

  static MaturitySettings from(ParameterValues values) {
    return new MaturitySettings(
        values.get("vendor.maturity-scale"),
        values.get("vendor.software-scale"),
        values.get("vendor.porting-share"),
        values.get("vendor.learning-exponent"));
  }
}
