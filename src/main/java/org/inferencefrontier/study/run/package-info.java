/** One run as a task, many of them on threads, and where they are kept as they end. */
package org.inferencefrontier.study.run;
