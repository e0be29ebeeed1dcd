/** Frontier laboratories: training budgets, model quality, partners. */
package org.inferencefrontier.agent.lab;
