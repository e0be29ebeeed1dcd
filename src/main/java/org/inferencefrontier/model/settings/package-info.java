/** Parameters of a run by where they matter; those of agents stand beside the agents. */
package org.inferencefrontier.model.settings;
