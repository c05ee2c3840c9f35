/**
 * Plugins as module layers. The module descriptors of a plugin's jars are read and checked before any class is loaded.
 * PF4J then manages the plugins that passed, each linked into one layer whose parents are the layers of its
 * dependencies. A plugin that can't be used is reported with its cause and does not affect the others.
 */
package io.saccade.core.plugin;
