/** Commands over many short runs: calibration, backcast, sensitivity, discovery. */
package org.inferencefrontier.cli.analysis;
