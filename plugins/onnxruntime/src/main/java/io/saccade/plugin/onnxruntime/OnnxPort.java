package io.saccade.plugin.onnxruntime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.TensorInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An input or an output of a model.
 *
 * @param name its name in the model
 * @param type element type, such as {@code float} or {@code int64}; {@code sequence} or {@code map} when it is not a
 *     tensor
 * @param shape dimensions; {@link #ANY} for an open one
 * @param dimensions the same as text: a number, or the name of an open dimension
 */
public record OnnxPort(String name, String type, List<Long> shape, List<String> dimensions) {
    /** A dimension of any length. */
    public static final long ANY = -1;

    public OnnxPort {
        shape = List.copyOf(shape);
        dimensions = List.copyOf(dimensions);
    }

    static OnnxPort of(NodeInfo node) {
        if (!(node.getInfo() instanceof TensorInfo tensor)) {
            String type = node.getInfo().getClass().getSimpleName().replace("Info", "");
            return new OnnxPort(node.getName(), type.toLowerCase(Locale.ROOT), List.of(), List.of());
        }
        long[] shape = tensor.getShape();
        String[] names = tensor.getDimensionNames();
        return new OnnxPort(
                node.getName(),
                tensor.type.name().toLowerCase(Locale.ROOT),
                LongStream.of(shape).boxed().toList(),
                IntStream.range(0, shape.length)
                        .mapToObj(i -> shape[i] >= 0 ? Long.toString(shape[i]) : names[i].isEmpty() ? "?" : names[i])
                        .toList());
    }

    /** Whether a tensor of these dimensions fits; {@link #ANY} fits every length. */
    public boolean fits(long... wanted) {
        return type.equals("float")
                && wanted.length == shape.size()
                && IntStream.range(0, wanted.length)
                        .allMatch(i -> wanted[i] == ANY || shape.get(i) == ANY || wanted[i] == shape.get(i));
    }

    /** The text for messages: {@code [n,12,44,3]}, preceded by the type unless it is float. */
    @Override
    public String toString() {
        return (type.equals("float") ? "" : type + " ")
                + dimensions.stream().collect(Collectors.joining(",", "[", "]"));
    }

    /** Dimensions as in messages, with {@code n} for {@link #ANY}. */
    static String text(long... shape) {
        return LongStream.of(shape)
                .mapToObj(length -> length == ANY ? "n" : Long.toString(length))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
