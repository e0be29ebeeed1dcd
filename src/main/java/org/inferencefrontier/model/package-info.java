/**
 * The model: the month as a script of phases over the agents, random streams, the ledger of
 * accounts. It knows neither files, displays nor reports.
 */
package org.inferencefrontier.model;
