/**
 * What pages share: what they are made from, their places and names, tables of agents and policies.
 */
package org.inferencefrontier.report.site;
