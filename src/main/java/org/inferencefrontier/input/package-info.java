/**
 * Reads the files of {@code world-data} and {@code agents}, applies a scenario and settings, checks
 * everything and hands out a {@link org.inferencefrontier.world.World}; or every problem at once.
 * The packages below are the parts of this way: {@code file} makes an {@code entry} of each row and
 * file, {@code scenario} changes entries, {@code schema}, {@code source} and {@code check} say what
 * is wrong with them.
 */
package org.inferencefrontier.input;
