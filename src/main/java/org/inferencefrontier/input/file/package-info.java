/** Where the inputs are, and the reading of tables and YAML files into entries. */
package org.inferencefrontier.input.file;
