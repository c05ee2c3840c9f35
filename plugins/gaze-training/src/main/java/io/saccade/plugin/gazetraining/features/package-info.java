/** Histograms of gradients of pictures of eyes, moved a little. */
package io.saccade.plugin.gazetraining.features;
