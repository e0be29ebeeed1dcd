/** A scenario with what it builds on, and settings, laid over the entries. */
package org.inferencefrontier.input.scenario;
