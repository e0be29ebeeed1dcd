/**
 * What the report and the console share in how they look: colours, regions, the map's projection
 * and outlines.
 */
package org.inferencefrontier.visual;
