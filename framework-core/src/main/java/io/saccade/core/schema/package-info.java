/** Describes pipeline files as a JSON Schema, for editors and for programs that write such files. */
package io.saccade.core.schema;
