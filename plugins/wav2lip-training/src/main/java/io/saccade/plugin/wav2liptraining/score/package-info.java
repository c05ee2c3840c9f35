/** Measures of films: how well lips and sound are in sync, and how far drawn faces are from filmed ones. */
package io.saccade.plugin.wav2liptraining.score;
