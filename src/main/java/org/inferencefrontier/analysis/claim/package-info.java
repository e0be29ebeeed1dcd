/**
 * Published claims and forecasts held against runs: which series a claim is measured by, what a run
 * says about it, and what all runs say together.
 */
package org.inferencefrontier.analysis.claim;
