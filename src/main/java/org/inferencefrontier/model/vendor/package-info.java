/** Phase 6: vendors set prices, plan generations and variants, and ship. */
package org.inferencefrontier.model.vendor;
