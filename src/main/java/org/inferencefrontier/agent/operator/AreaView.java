package org.inferencefrontier.agent.operator;

import java.io.Serializable;
import org.inferencefrontier.world.parameter.ParameterValues;

/**
 * How operators read the state of an area's grid and of its demand.
 *
 * @param noHeadroomShare share of an area's connection rate that is counted on where the grid can
 *     promise nothing now, 0-1
 * @param unmetPull pull of demand that goes unserved where it arises, over that of demand that must
 *     be served there and is
 */
public record AreaView(double noHeadroomShare, double unmetPull) implements Serializable {

  static AreaView from(ParameterValues values) {
    return new AreaView(values.get("siting.no-headroom-share"), values.get("siting.unmet-pull"));
  }
}
