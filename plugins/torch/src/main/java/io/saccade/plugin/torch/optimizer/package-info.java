/** Optimisers, which change weights along their gradients, and schedules of learning rates. */
package io.saccade.plugin.torch.optimizer;
