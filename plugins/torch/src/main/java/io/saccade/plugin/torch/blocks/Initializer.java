package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.RandomTensors;
import io.saccade.plugin.torch.Tensors;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/**
 * Creates the initial weights of blocks. The same seed and the same blocks in the same order give the same bits. Close
 * it after the blocks have been created.
 */
public final class Initializer implements AutoCloseable {
    private final RandomTensors random;
    private final boolean keras;

    private Initializer(long seed, boolean keras) {
        this.random = new RandomTensors(seed);
        this.keras = keras;
    }

    /** Keras' defaults: Glorot-uniform kernels, zero biases. */
    public static Initializer keras(long seed) {
        return new Initializer(seed, true);
    }

    /** torch's defaults: kernels and biases uniform within ±1/√inputs. */
    public static Initializer torch(long seed) {
        return new Initializer(seed, false);
    }

    /**
     * Creates trainable weights, which the calling block owns.
     *
     * @param inputs fan-in: number of inputs per output
     * @param outputs fan-out: number of outputs per input
     */
    Tensor kernel(int inputs, int outputs, long... shape) {
        return learning(keras ? Math.sqrt(6.0 / (inputs + outputs)) : 1 / Math.sqrt(inputs), shape);
    }

    /** Creates a trainable bias, which the calling block owns. */
    Tensor bias(int inputs, int length) {
        return learning(keras ? 0 : 1 / Math.sqrt(inputs), length);
    }

    private Tensor learning(double limit, long... shape) {
        try (PointerScope scope = new PointerScope()) {
            Tensor tensor = random.uniform(-limit, limit, shape);
            if (limit == 0) tensor.zero_();
            tensor.set_requires_grad(true);
            return Tensors.keep(tensor);
        }
    }

    @Override
    public void close() {
        random.close();
    }
}
