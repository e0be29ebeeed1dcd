package org.inferencefrontier.input;

/**
 * Where something was written.
 *
 * @param file file as the user would write it, or {@code --set}
 * @param line line from 1, 0 if none
 */
record Position(String file, int line) {}
