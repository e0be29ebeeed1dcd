/**
 * Reads the files of {@code world-data} and {@code agents}, applies a scenario and settings, checks
 * everything and hands out a {@link org.inferencefrontier.world.World}; or every problem at once.
 */
package org.inferencefrontier.input;
