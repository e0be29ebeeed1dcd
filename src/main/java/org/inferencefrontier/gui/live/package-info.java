/** The run that the windows look at: its month, its decisions, its numbers in words. */
package org.inferencefrontier.gui.live;
