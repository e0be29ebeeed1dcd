/** Phase 5: operators decide on budgets, chips, own silicon, sites and power. */
package org.inferencefrontier.model.operator;
