/** Describes stages and pipeline files: for people, for forms, and as a JSON Schema for editors. */
package io.saccade.core.schema;
