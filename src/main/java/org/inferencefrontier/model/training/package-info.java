/** Phase 4: laboratories spend training compute, and the quality of their models moves. */
package org.inferencefrontier.model.training;
