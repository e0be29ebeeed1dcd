/** Where things are: countries, grid areas, distances, groups of states. */
package org.inferencefrontier.world.place;
