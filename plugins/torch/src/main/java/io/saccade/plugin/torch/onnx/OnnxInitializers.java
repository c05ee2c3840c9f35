package io.saccade.plugin.torch.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import io.saccade.api.spi.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The constant tensors of a graph, which can be read and replaced. */
final class OnnxInitializers {
    private final Map<String, TensorProto> tensors = new LinkedHashMap<>();

    OnnxInitializers(GraphProto graph) {
        for (TensorProto tensor : graph.getInitializerList()) tensors.put(tensor.getName(), tensor);
    }

    boolean has(String name) {
        return tensors.containsKey(name);
    }

    List<Long> shape(String name) {
        return tensor(name).getDimsList();
    }

    /** Whether floats lie inside this file. */
    boolean isReadable(String name) {
        TensorProto tensor = tensors.get(name);
        return tensor != null
                && tensor.getDataType() == TensorProto.DataType.FLOAT_VALUE
                && tensor.getDataLocation() != TensorProto.DataLocation.EXTERNAL;
    }

    private TensorProto tensor(String name) {
        TensorProto tensor = tensors.get(name);
        if (tensor == null) throw new IllegalArgumentException("no constant '" + name + "'");
        return tensor;
    }

    float[] floats(String name) throws InvalidInputException {
        if (!isReadable(name)) {
            throw new InvalidInputException("the weights '" + name + "' are not floats inside the file; export the"
                    + " network again, in float, as one file");
        }
        TensorProto tensor = tensor(name);
        if (tensor.getRawData().isEmpty()) {
            float[] values = new float[tensor.getFloatDataCount()];
            for (int i = 0; i < values.length; i++) values[i] = tensor.getFloatData(i);
            return values;
        }
        ByteBuffer bytes = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    void putFloats(String name, List<Long> shape, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) bytes.putFloat(value);
        put(name, TensorProto.DataType.FLOAT_VALUE, shape, bytes);
    }

    void putInts(String name, List<Long> shape, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) bytes.putInt(value);
        put(name, TensorProto.DataType.INT32_VALUE, shape, bytes);
    }

    void putBytes(String name, boolean signed, List<Long> shape, byte... values) {
        int type = signed ? TensorProto.DataType.INT8_VALUE : TensorProto.DataType.UINT8_VALUE;
        put(name, type, shape, ByteBuffer.wrap(values.clone()).position(values.length));
    }

    private void put(String name, int type, List<Long> shape, ByteBuffer bytes) {
        tensors.put(
                name,
                TensorProto.newBuilder()
                        .setName(name)
                        .setDataType(type)
                        .addAllDims(shape)
                        .setRawData(ByteString.copyFrom(bytes.flip()))
                        .build());
    }

    /** Replaces the constants of a graph by these, without those that no node reads. */
    void writeTo(GraphProto.Builder graph) {
        Set<String> used = new HashSet<>();
        graph.getNodeList().forEach(node -> used.addAll(node.getInputList()));
        graph.clearInitializer();
        tensors.forEach((name, tensor) -> {
            if (used.contains(name)) graph.addInitializer(tensor);
        });
    }
}
