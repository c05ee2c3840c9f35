/** The training loop: steps, epochs, early stopping and resuming, and a capture that runs it. */
package io.saccade.plugin.torch.loop;
