/**
 * Agents as their files describe them, a record for each kind of agent, and the strategies they can
 * name. What an agent does by its strategy is in {@code agent}.
 */
package org.inferencefrontier.world.profile;
