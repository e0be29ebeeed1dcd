/** Chip vendors and design houses: chips, prices, roadmaps. */
package org.inferencefrontier.agent.vendor;
