package io.saccade.plugin.torch;

import io.saccade.plugin.bytedeco.Natives;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Draws tensors at random. The same seed and the same calls give the same bits, whoever else draws in this process:
 * libtorch's own generator is shared by all, so it is never used. What is drawn lies in main memory.
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

    /** Begins again, as a new one with this seed would. Costs microseconds. */
    public void reseed(long seed) {
        generator.set_current_seed(seed);
    }

    /** Numbers from {@code from} to less than {@code to}. */
    public Tensor uniform(double from, double to, long... shape) {
        Tensor tensor = torch.empty(shape);
        tensor.uniform_(from, to, drawn);
        return tensor;
    }

    /** Normally distributed numbers around 0. */
    public Tensor normal(double deviation, long... shape) {
        Tensor tensor = torch.empty(shape);
        tensor.normal_(0, deviation, drawn);
        return tensor;
    }

    /**
     * Ones and zeros.
     *
     * @param probability how likely a one is, 0 to 1
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
