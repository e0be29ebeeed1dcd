/** What figures rest on: grades, sources, observed history, published claims. */
package org.inferencefrontier.world.evidence;
