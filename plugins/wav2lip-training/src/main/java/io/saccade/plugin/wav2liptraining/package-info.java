/**
 * Teaches lips to follow a voice, as Wav2Lip does (SPEC 5.5 to 5.9): an expert learns whether lips and sound belong
 * together, and a generator learns from it, from a critic of pictures, and from the films themselves.
 */
package io.saccade.plugin.wav2liptraining;
