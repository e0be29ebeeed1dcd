/** The form of an entry: its schema, made of its record, and what breaks it in a user's words. */
package org.inferencefrontier.input.schema;
