package org.inferencefrontier.agent.utility;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * How the growth of an area's ability to connect large loads answers the pressure of requests;
 * names and sources stand in parameters.yaml.
 *
 * @param atRest growth where requests and slack are in balance, share of the highest growth, 0-1
 * @param perLogPressure rise of that share with the log of the pressure, not negative
 * @param backlogYears years of connections that a balanced backlog holds, positive
 * @param freePowerWeight weight of power that stands free with operators against requests, 0-1
 */
record ConnectionResponse(
    double atRest, double perLogPressure, double backlogYears, double freePowerWeight)
    implements Serializable {

  static ConnectionResponse from(ParameterValues values) {
    return new ConnectionResponse(
        values.get("power.connection-response-at-rest"),
        values.get("power.connection-pressure-response"),
        values.get("power.connection-backlog-years"),
        values.get("power.free-power-weight"));
  }
}
