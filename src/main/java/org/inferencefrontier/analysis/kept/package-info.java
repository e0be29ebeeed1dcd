/**
 * Results of calibration, backcast and sensitivity that are kept among the inputs, so that every
 * report can show them. They are compared with and told about; no run reads them.
 */
package org.inferencefrontier.analysis.kept;
