/** What a study's runs say about published claims. */
package org.inferencefrontier.analysis;
