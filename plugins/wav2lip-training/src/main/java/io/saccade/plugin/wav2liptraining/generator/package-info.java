/** The generator, which draws lips, and its trainer. */
package io.saccade.plugin.wav2liptraining.generator;
