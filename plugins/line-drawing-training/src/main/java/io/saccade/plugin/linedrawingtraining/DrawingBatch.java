package io.saccade.plugin.linedrawingtraining;

import org.bytedeco.pytorch.Tensor;

/**
 * A batch of pairs.
 *
 * @param drawings {@code [n, 1, side, side]}, 1 on the lines and 0 elsewhere
 * @param labels {@code [n, side, side]}, integers
 */
record DrawingBatch(Tensor drawings, Tensor labels) {}
