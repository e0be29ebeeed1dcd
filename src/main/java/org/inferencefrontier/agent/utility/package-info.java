/** Utilities and system planners: plants, connections, tariffs. */
package org.inferencefrontier.agent.utility;
