package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * What operators read from the laboratories that rent from them.
 *
 * @param response change of expected growth with the log of clients' need over own share
 * @param openHostingShare share of an open-weight model's use that anybody may host, 0-1; the rest
 *     is its laboratory's
 */
public record ClientDemand(double response, double openHostingShare) implements Serializable {

  static ClientDemand from(ParameterValues values) {
    return new ClientDemand(
        values.get("operator.client-response"), values.get("training.open-hosting-share"));
  }
}
