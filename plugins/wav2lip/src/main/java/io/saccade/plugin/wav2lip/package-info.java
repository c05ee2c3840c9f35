/**
 * Lip-sync. For other plugins: {@link io.saccade.plugin.wav2lip.SpeechResampler} and {@link
 * io.saccade.plugin.wav2lip.MelSpectrogram} turn any sound into what Wav2Lip's networks hear.
 */
package io.saccade.plugin.wav2lip;
