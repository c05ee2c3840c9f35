/**
 * Plugins as module layers. The module descriptors of a plugin's jars are read and checked before any class is loaded.
 * Each plugin that passed is linked into one layer, whose parents are the layers of its dependencies, and handed to
 * PF4J, which starts and stops it. A plugin that can't be used is reported with its cause and does not affect the
 * others.
 */
package io.saccade.core.plugin;
