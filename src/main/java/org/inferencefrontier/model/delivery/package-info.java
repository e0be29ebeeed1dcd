/** Phase 2: halls, plants and chips arrive; chips are installed, sold on and retired. */
package org.inferencefrontier.model.delivery;
