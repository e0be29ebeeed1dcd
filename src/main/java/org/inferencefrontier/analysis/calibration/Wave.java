package org.inferencefrontier.analysis.calibration;

/**
 * One wave of a calibration.
 *
 * @param name what its draws come from
 * @param runs runs done
 * @param failed runs that broke off
 * @param plausible runs whose implausibility is at most the cut-off
 * @param medianImplausibility median over the runs that ended
 * @param activeInputs parameters in the emulator fitted after the wave
 * @param explained mean share of the targets' variance over the wave that the emulator explains
 * @param priorShare share of the prior that all emulators so far leave as not implausible, 0 to 1
 */
public record Wave(
    String name,
    int runs,
    int failed,
    int plausible,
    double medianImplausibility,
    int activeInputs,
    double explained,
    double priorShare) {}
