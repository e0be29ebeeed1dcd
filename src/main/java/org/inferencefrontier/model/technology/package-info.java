/** Phase 1: technology, adoption, the policy calendar and shocks. */
package org.inferencefrontier.model.technology;
