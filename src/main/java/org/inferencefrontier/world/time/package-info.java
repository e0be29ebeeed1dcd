/** The simulated calendar: its months, and the hours of its months and years. */
package org.inferencefrontier.world.time;
