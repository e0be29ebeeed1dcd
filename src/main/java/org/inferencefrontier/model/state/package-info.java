/**
 * Phase 8: states review their policies. Beside it what earlier phases take from states: dated
 * events, public money, and the law on serving users of other states.
 */
package org.inferencefrontier.model.state;
