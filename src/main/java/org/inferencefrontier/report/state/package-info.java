/** Pages of states and what they did. */
package org.inferencefrontier.report.state;
