/**
 * What trainers share: networks, optimisers, a training loop and checkpoints. A network consists of
 * {@link io.saccade.plugin.torch.blocks.Block}s, each of which knows its libtorch computation and the equivalent ONNX nodes,
 * so a network is defined only once for training and export.
 *
 * <pre>{@code
 * try (Initializer weights = Initializer.keras(seed)) {
 *     Block network = context.closing(Sequential.of(
 *             Permute.channelsFirst(),
 *             new Conv2d(3, 32, Window.of(3).stride(2), weights), Activation.RELU,
 *             new Conv2d(32, 64, Window.of(2).stride(2), weights), Activation.RELU,
 *             Permute.channelsLast(), new Flatten(),
 *             new Dense(1280, 32, weights), Activation.RELU,
 *             new Dense(32, 2, weights), Activation.SIGMOID));
 * }
 * }</pre>
 *
 * <p>Everything computes on the calling thread, unless {@link io.saccade.plugin.torch.TorchThreads} sets more threads.
 * Tensors hold 32-bit floats unless a comment says otherwise. Native memory is freed when the innermost
 * {@code PointerScope} ends: open one around every step.
 */
package io.saccade.plugin.torch;
