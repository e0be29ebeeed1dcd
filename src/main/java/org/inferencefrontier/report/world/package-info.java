/** The page of the map over time, and its data. */
package org.inferencefrontier.report.world;
