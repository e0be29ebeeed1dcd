/** How well runs that start in January 2023 and see no later data tell what followed. */
package org.inferencefrontier.analysis.backcast;
