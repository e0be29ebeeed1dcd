package org.inferencefrontier.input.problem;

/**
 * Where something was written.
 *
 * @param file file as the user would write it, or {@code --set}
 * @param line line from 1, 0 if none
 */
public record Position(String file, int line) {}
