/** Studies of many runs: specification, sampling designs, executor, results on disk, summary. */
package org.inferencefrontier.study;
