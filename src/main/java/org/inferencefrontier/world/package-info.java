/**
 * The facts a run starts from, as immutable records: countries, grid areas, accelerators, agents'
 * profiles, parameters with their priors, the scenario. Nothing here decides or changes.
 */
package org.inferencefrontier.world;
