/** What people and shells see: tables, progress, exit codes, mistakes. */
package org.inferencefrontier.cli.terminal;
