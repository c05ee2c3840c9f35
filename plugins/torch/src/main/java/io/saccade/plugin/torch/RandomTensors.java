package io.saccade.plugin.torch;

import io.saccade.plugin.bytedeco.Natives;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Creates random tensors in main memory. The same seed and the same calls give the same bits. It never uses libtorch's
 * global generator, which the whole process shares.
 */
public final class RandomTensors implements AutoCloseable {
    private final Generator generator;
    private final GeneratorOptional drawn;

    public RandomTensors(long seed) {
        Natives.loadTorch();
        try (PointerScope scope = new PointerScope()) {
            generator = Tensors.keep(torch.createCPUGenerator(seed));
            drawn = Tensors.keep(new GeneratorOptional(generator));
        }
    }

    /** Restarts with a seed, like a new instance. Takes microseconds. */
    public void reseed(long seed) {
        generator.set_current_seed(seed);
    }

    /** Returns uniform numbers from {@code from} to less than {@code to}. */
    public Tensor uniform(double from, double to, long... shape) {
        Tensor tensor = torch.empty(shape);
        tensor.uniform_(from, to, drawn);
        return tensor;
    }

    /** Returns normally distributed numbers with mean 0. */
    public Tensor normal(double deviation, long... shape) {
        Tensor tensor = torch.empty(shape);
        tensor.normal_(0, deviation, drawn);
        return tensor;
    }

    /**
     * Returns ones and zeros.
     *
     * @param probability of a one, 0 to 1
     */
    public Tensor coins(double probability, long... shape) {
        Tensor tensor = torch.empty(shape);
        tensor.bernoulli_(probability, drawn);
        return tensor;
    }

    @Override
    public void close() {
        drawn.close();
        generator.close();
    }
}
