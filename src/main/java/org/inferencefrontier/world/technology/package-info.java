/** What can be bought: chips, and ways to generate power. */
package org.inferencefrontier.world.technology;
