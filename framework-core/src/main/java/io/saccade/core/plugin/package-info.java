/**
 * Plugins as module layers. A plugin's jars are read as module descriptors and checked before anything of
 * them is loaded; PF4J then keeps those that passed, each linked into one layer whose parents are the layers
 * of its dependencies. What can't be used is named with its cause and takes nothing healthy along.
 */
package io.saccade.core.plugin;
