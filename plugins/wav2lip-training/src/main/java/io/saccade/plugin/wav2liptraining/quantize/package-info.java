/** Makes lip-sync and gaze networks faster with 8-bit integers. */
package io.saccade.plugin.wav2liptraining.quantize;
