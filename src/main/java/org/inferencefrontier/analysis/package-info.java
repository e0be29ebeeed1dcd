/**
 * What the runs of a study say together: about published claims, which have a package of their own,
 * when inference overtakes training, what states decide, and how numbers settle as runs are added.
 * Each is collected while runs end or read again, and kept as a small table.
 */
package org.inferencefrontier.analysis;
