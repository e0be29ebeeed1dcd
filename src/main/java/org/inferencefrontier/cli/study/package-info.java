/** Commands that make a study or ask one. */
package org.inferencefrontier.cli.study;
