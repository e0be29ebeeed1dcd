/**
 * Bayesian history matching: which parameters are in keeping with the record, given what the record
 * and the model are known not to know.
 */
package org.inferencefrontier.analysis.calibration;
