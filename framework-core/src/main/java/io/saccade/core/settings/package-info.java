/**
 * YAML text becomes a tree that knows its places, and the tree becomes settings records; every problem is told at once.
 */
package io.saccade.core.settings;
