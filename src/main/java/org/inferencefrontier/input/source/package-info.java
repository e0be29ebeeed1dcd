/** Where figures come from: their sources and grades, checked, and listed for people. */
package org.inferencefrontier.input.source;
