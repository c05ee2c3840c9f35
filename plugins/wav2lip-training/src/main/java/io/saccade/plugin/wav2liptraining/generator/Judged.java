package io.saccade.plugin.wav2liptraining.generator;

import org.bytedeco.pytorch.Tensor;

/**
 * The expert's input.
 *
 * @param faces {@code [n x 5, 3, 96, 96]}: five frames of one film, then five of the next
 * @param sound {@code [n, 1, 80, 16]}
 */
record Judged(Tensor faces, Tensor sound) {}
