/** Phase 8: states review their policies; what of the calendar and of the law phases ask. */
package org.inferencefrontier.model.state;
