/**
 * Which parameter values runs draw: designs over priors, given draws, and the streams they come
 * from.
 */
package org.inferencefrontier.study.sampling;
