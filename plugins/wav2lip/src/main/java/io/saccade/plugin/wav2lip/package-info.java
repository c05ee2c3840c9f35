/**
 * Lip-sync. For other plugins: {@link io.saccade.plugin.wav2lip.SpeechResampler} and
 * {@link io.saccade.plugin.wav2lip.MelSpectrogram} convert any sound to the input of Wav2Lip's networks.
 */
package io.saccade.plugin.wav2lip;
