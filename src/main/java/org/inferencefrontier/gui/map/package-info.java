/** The map of the console: layers on MASON's display. */
package org.inferencefrontier.gui.map;
