/** Writes Parquet files: the few parts of the format that a study's tables need. */
package org.inferencefrontier.study.parquet;
