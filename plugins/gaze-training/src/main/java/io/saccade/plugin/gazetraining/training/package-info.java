/** Trains one recipe on clicks and writes the network. */
package io.saccade.plugin.gazetraining.training;
