package org.inferencefrontier.study;

/**
 * Which program and which inputs made a study.
 *
 * @param version version of the program
 * @param commit commit of the program, {@code unknown} outside a clone
 * @param command the command that repeats the study
 * @param inputs what the model was built from
 */
public record Provenance(String version, String commit, String command, ModelInputs inputs) {}
