/** Checkpoints: the tensors and the progress of a training in a file. */
package io.saccade.plugin.torch.checkpoint;
