/**
 * The economy as it stands: agents, markets, users, policies, the fleet, and the books that phases
 * share. {@link org.inferencefrontier.model.economy.Economy} hands them out and {@code Genesis}
 * builds them as they stood in January 2023.
 */
package org.inferencefrontier.model.economy;
