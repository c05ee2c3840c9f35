package io.saccade.plugin.torch;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/**
 * Gives blocks their first weights. The same seed and the same blocks in the same order give the same bits. Needed
 * only while blocks are made: close it then.
 */
public final class Initializer implements AutoCloseable {
    private final RandomTensors random;
    private final boolean keras;

    private Initializer(long seed, boolean keras) {
        this.random = new RandomTensors(seed);
        this.keras = keras;
    }

    /** As Keras does by default: Glorot-uniform kernels, biases of zero. */
    public static Initializer keras(long seed) {
        return new Initializer(seed, true);
    }

    /** As torch does by default: kernels and biases uniform within one over the root of the number of inputs. */
    public static Initializer torch(long seed) {
        return new Initializer(seed, false);
    }

    /**
     * Weights that learn. The block that asks for them owns them.
     *
     * @param inputs how many numbers go into one output
     * @param outputs how many outputs one number goes into
     */
    Tensor kernel(int inputs, int outputs, long... shape) {
        return learning(keras ? Math.sqrt(6.0 / (inputs + outputs)) : 1 / Math.sqrt(inputs), shape);
    }

    /** What is added to each output. */
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
