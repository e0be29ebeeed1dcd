package org.inferencefrontier.gui.map;

/**
 * What the layers of a map share.
 *
 * @param board where they say what they show
 * @param motion whether the map is being moved
 */
record Frame(LegendBoard board, Motion motion) {}
