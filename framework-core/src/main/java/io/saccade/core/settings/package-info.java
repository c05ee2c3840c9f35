/** Reads YAML into a tree with places, and binds the tree to settings records. All problems are reported at once. */
package io.saccade.core.settings;
