/** Sovereign states: policies in force, alignment, and the rules by which states change them. */
package org.inferencefrontier.agent.state;
