/**
 * The model: {@link org.inferencefrontier.model.FrontierModel} plays the phases of a month over the
 * economy as it stands. Each phase has a package; none of them knows files, displays or reports.
 */
package org.inferencefrontier.model;
