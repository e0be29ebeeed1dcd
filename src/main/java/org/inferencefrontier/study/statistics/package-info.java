/** Numbers over runs: quantiles, intervals, paired differences, and the record beside the runs. */
package org.inferencefrontier.study.statistics;
