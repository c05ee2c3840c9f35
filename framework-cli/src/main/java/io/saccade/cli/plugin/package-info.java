/** The commands {@code saccade plugin ...}, which make, pack, sign and install plugins. */
package io.saccade.cli.plugin;
