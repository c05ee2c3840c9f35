package io.saccade.plugin.torch;

import io.saccade.plugin.bytedeco.Natives;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/** Helpers for libtorch's tensors. New tensors belong to the caller's innermost {@code PointerScope}. */
public final class Tensors {
    static {
        Natives.loadTorch();
    }

    private Tensors() {}

    /** Creates a tensor with a copy of these values, in C order. */
    public static Tensor of(float[] values, long... shape) {
        return of(FloatBuffer.wrap(values), shape);
    }

    /** Creates a tensor with a copy of the remaining values, in C order. */
    public static Tensor of(FloatBuffer values, long... shape) {
        Tensor tensor = torch.empty(shape);
        if (tensor.numel() != values.remaining()) {
            throw new IllegalArgumentException(
                    values.remaining() + " values were given for a tensor of " + tensor.numel() + " elements");
        }
        tensor.<FloatBuffer>createBuffer().put(values.duplicate());
        return tensor;
    }

    /** Creates a vector of 64-bit integers, such as indices or classes. */
    public static Tensor of(long[] values) {
        // Not Tensor.create, which causes a warning on newer Javas.
        Tensor tensor = torch.empty(
                new long[] {values.length}, new TensorOptions(torch.ScalarType.Long), new MemoryFormatOptional());
        tensor.<LongBuffer>createBuffer().put(values);
        return tensor;
    }

    /** Selects rows along the first dimension, in this order: a batch of all samples. */
    public static Tensor rows(Tensor all, int[] rows) {
        long[] indices = new long[rows.length];
        for (int i = 0; i < rows.length; i++) indices[i] = rows[i];
        return all.index_select(0, beside(of(indices), all));
    }

    /** Returns a copy of the values, in C order, from any device. */
    public static float[] floats(Tensor tensor) {
        try (PointerScope scope = new PointerScope()) {
            Tensor plain = plain(tensor);
            float[] values = new float[Math.toIntExact(plain.numel())];
            plain.<FloatBuffer>createBuffer().get(values);
            return values;
        }
    }

    /** Copies these values, in C order, to a tensor, such as a weight. */
    public static void fill(Tensor tensor, float[] values) {
        try (PointerScope scope = new PointerScope()) {
            tensor.detach().copy_(of(values, tensor.shape()));
        }
    }

    /**
     * Sets whether gradients are computed for the trainable weights. Switching them off for a frozen network saves a
     * third of the backward pass through it.
     */
    public static void learning(List<NamedTensor> weights, boolean on) {
        for (NamedTensor weight : weights) {
            if (weight.learnt()) weight.tensor().set_requires_grad(on);
        }
    }

    /** Moves the tensor to the other's device. */
    public static Tensor beside(Tensor tensor, Tensor other) {
        return tensor.to(other.device(), tensor.scalar_type());
    }

    /**
     * Keeps a pointer alive beyond its {@code PointerScope}. The caller owns and closes it.
     *
     * @return the same pointer
     */
    public static <P extends Pointer> P keep(P pointer) {
        pointer.retainReference();
        return pointer;
    }

    /** Returns the values in C order in main memory, detached from the gradients; copies them only if necessary. */
    public static Tensor plain(Tensor tensor) {
        return tensor.detach().cpu().contiguous();
    }

    /** Returns the bytes of a {@link #plain} tensor in native order: a view, valid as long as the tensor. */
    public static ByteBuffer bytes(Tensor plain) {
        return new BytePointer(plain.data_ptr()).capacity(plain.nbytes()).asByteBuffer();
    }
}
