/** Instruments of policy and dated events of them. */
package org.inferencefrontier.world.policy;
