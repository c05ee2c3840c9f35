package io.saccade.plugin.linedrawingtraining;

import org.bytedeco.pytorch.Tensor;

/**
 * Pairs to compute with.
 *
 * @param drawings {@code [n, 1, side, side]}, 1 on the lines and 0 elsewhere
 * @param labels {@code [n, side, side]}, whole numbers
 */
record DrawingBatch(Tensor drawings, Tensor labels) {}
