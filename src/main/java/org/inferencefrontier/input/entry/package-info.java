/** Rows, agents' files and parameters as they stand in the files, until they become records. */
package org.inferencefrontier.input.entry;
