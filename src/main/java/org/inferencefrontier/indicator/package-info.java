/** What is measured: definitions, the recorder and the series of a run. */
package org.inferencefrontier.indicator;
