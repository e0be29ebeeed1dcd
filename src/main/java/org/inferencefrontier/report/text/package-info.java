/** Numbers, dates, names and parameters in the words of the pages. */
package org.inferencefrontier.report.text;
