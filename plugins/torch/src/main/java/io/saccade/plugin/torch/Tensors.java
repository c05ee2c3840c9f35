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

/** Small things to do with libtorch's tensors. New ones belong to the caller's innermost {@code PointerScope}. */
public final class Tensors {
    static {
        Natives.loadTorch();
    }

    private Tensors() {}

    /** A copy of these values, in C order. */
    public static Tensor of(float[] values, long... shape) {
        return of(FloatBuffer.wrap(values), shape);
    }

    /** A copy of what remains of these values, in C order. */
    public static Tensor of(FloatBuffer values, long... shape) {
        Tensor tensor = torch.empty(shape);
        if (tensor.numel() != values.remaining()) {
            throw new IllegalArgumentException(
                    values.remaining() + " values do not fill a tensor of " + tensor.numel() + " elements");
        }
        tensor.<FloatBuffer>createBuffer().put(values.duplicate());
        return tensor;
    }

    /** Whole numbers of 64 bits, as indices and classes are; one dimension. */
    public static Tensor of(long[] values) {
        // Tensor.create would do, but takes a detour that newer Javas warn of.
        Tensor tensor = torch.empty(
                new long[] {values.length}, new TensorOptions(torch.ScalarType.Long), new MemoryFormatOptional());
        tensor.<LongBuffer>createBuffer().put(values);
        return tensor;
    }

    /** Rows of a tensor, along its first dimension, in this order: a batch out of all samples. */
    public static Tensor rows(Tensor all, int[] rows) {
        long[] indices = new long[rows.length];
        for (int i = 0; i < rows.length; i++) indices[i] = rows[i];
        return all.index_select(0, beside(of(indices), all));
    }

    /** A copy of the values, in C order, whatever the device. */
    public static float[] floats(Tensor tensor) {
        try (PointerScope scope = new PointerScope()) {
            Tensor plain = plain(tensor);
            float[] values = new float[Math.toIntExact(plain.numel())];
            plain.<FloatBuffer>createBuffer().get(values);
            return values;
        }
    }

    /** Fills a tensor, such as a weight, with these values, in C order. */
    public static void fill(Tensor tensor, float[] values) {
        try (PointerScope scope = new PointerScope()) {
            tensor.detach().copy_(of(values, tensor.shape()));
        }
    }

    /**
     * Whether gradients are worked out for these weights, where they are learnt at all. Leaving them out saves a third
     * of the way back through a network that others learn from and that stays as it is.
     */
    public static void learning(List<NamedTensor> weights, boolean on) {
        for (NamedTensor weight : weights) {
            if (weight.learnt()) weight.tensor().set_requires_grad(on);
        }
    }

    /** The tensor on the other's device. */
    public static Tensor beside(Tensor tensor, Tensor other) {
        return tensor.to(other.device(), tensor.scalar_type());
    }

    /**
     * Keeps a pointer beyond the {@code PointerScope} it was made in. Whoever calls this owns it, and closes it.
     *
     * @return the same
     */
    public static <P extends Pointer> P keep(P pointer) {
        pointer.retainReference();
        return pointer;
    }

    /** The same values in C order in main memory, apart from what learns; copied only where that takes it. */
    static Tensor plain(Tensor tensor) {
        return tensor.detach().cpu().contiguous();
    }

    /** The bytes of a {@link #plain} tensor, in the machine's order: a view, for as long as the tensor lives. */
    static ByteBuffer bytes(Tensor plain) {
        return new BytePointer(plain.data_ptr()).capacity(plain.nbytes()).asByteBuffer();
    }
}
