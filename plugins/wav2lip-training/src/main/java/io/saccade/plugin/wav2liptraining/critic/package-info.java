/** The critic, which tells drawn faces from filmed ones, and its training beside the generator. */
package io.saccade.plugin.wav2liptraining.critic;
