/** Compute operators: fleets, sites, capital plans, procurement, custom silicon, siting. */
package org.inferencefrontier.agent.operator;
