/** The program: its entry, what it does with faults, and commands of one class. */
package org.inferencefrontier.cli;
