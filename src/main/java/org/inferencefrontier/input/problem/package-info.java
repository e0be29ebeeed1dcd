/** What is wrong with the inputs, and where; words that every reader and check needs for that. */
package org.inferencefrontier.input.problem;
