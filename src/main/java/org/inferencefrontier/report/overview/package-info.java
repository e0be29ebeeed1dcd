/** The first page: findings, and the chapters behind them. */
package org.inferencefrontier.report.overview;
