/**
 * The facts a run starts from, as immutable records: {@link org.inferencefrontier.world.World}
 * holds them all, with the scenario. A package below holds those of one kind; none of them knows
 * the world as a whole. Nothing here decides or changes.
 */
package org.inferencefrontier.world;
