/** Options that commands share, and what is read because of them. */
package org.inferencefrontier.cli.option;
