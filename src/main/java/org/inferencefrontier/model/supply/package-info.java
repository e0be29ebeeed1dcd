/** Phase 7: foundries and memory expand, utilities connect, build plants and set tariffs. */
package org.inferencefrontier.model.supply;
