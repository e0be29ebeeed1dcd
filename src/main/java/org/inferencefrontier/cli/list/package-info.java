/** {@code frontier list}: what the inputs hold. */
package org.inferencefrontier.cli.list;
