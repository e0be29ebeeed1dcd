/** The files of a study's data and what reads them again: Parquet, CSV and JSON. */
package org.inferencefrontier.study.file;
