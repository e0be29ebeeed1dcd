/** Foundries: advanced-packaging capacity and who gets it. */
package org.inferencefrontier.agent.foundry;
