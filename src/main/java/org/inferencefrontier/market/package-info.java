/**
 * Clearing kernels on plain numbers and arrays: choice, rental price, serving, rationing, merit
 * order, connection queue, owning cost. No agents, no files, no random state.
 *
 * <p>Transcendental functions are {@link java.lang.StrictMath}'s, or {@link Exponentials} where
 * they are asked often, so that a run gives the same bytes on every machine.
 */
package org.inferencefrontier.market;
