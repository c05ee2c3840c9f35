/**
 * What trainers share. A network is made of {@link io.saccade.plugin.torch.Block}s; each knows how libtorch computes
 * it and which ONNX nodes compute the same, so what was learnt is exported without being written down twice.
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
 * <p>Everything here computes on the thread that calls it, unless {@link io.saccade.plugin.torch.TorchThreads} says
 * otherwise. Tensors hold 32-bit floats unless a comment says otherwise. Native memory goes back when an innermost
 * {@code PointerScope} ends: open one around every step.
 */
package io.saccade.plugin.torch;
