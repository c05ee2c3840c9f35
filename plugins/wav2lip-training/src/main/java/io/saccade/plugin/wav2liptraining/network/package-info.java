/** What expert, generator and critic share: parts of networks, weights in archives, losses and measured training. */
package io.saccade.plugin.wav2liptraining.network;
