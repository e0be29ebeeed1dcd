/** Which inputs drive a result, and under which inputs something happens. */
package org.inferencefrontier.analysis.sensitivity;
