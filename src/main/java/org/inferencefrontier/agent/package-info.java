/**
 * The agents: their state, their decision rules and the named strategies. What all of them share
 * stands here; each kind has its own package below.
 */
package org.inferencefrontier.agent;
