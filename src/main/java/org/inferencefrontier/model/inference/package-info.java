/**
 * Phase 3: demand for compute is posted, chips are allotted to training and serving, requests are
 * served and paid.
 */
package org.inferencefrontier.model.inference;
