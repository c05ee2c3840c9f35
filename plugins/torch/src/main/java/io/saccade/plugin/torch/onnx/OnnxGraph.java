package io.saccade.plugin.torch.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.bytedeco.pytorch.Tensor;

/**
 * Builds a network as an ONNX graph, opset 17; {@link OnnxFile} writes it.
 *
 * <pre>{@code
 * OnnxGraph graph = new OnnxGraph("gaze");
 * OnnxValue eyes = graph.input("eyes", OnnxGraph.BATCH, 12, 44, 3);
 * graph.output("gaze", network.toOnnx(graph, eyes), OnnxGraph.BATCH, 2);
 * graph.note("saccade.preset", "article");
 * OnnxFile.write(graph, file);
 * }</pre>
 */
public final class OnnxGraph {
    /** The batch dimension: any length, the same everywhere. */
    public static final long BATCH = -1;

    private static final int OPSET = 17;
    /** The version of the file format for this opset. */
    private static final int IR_VERSION = 8;

    private final GraphProto.Builder graph;
    private final IdentityHashMap<Tensor, OnnxValue> weights = new IdentityHashMap<>();
    private final Map<String, Tensor> weightsByName = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private int names;

    public OnnxGraph(String name) {
        this.graph = GraphProto.newBuilder().setName(name);
    }

    /**
     * Declares an input of floats.
     *
     * @param shape with {@link #BATCH} for the batch dimension
     */
    public OnnxValue input(String name, long... shape) {
        graph.addInput(port(name, shape));
        return new OnnxValue(name);
    }

    /** Declares an output of floats. */
    public void output(String name, OnnxValue value, long... shape) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Identity")
                .addInput(value.name())
                .addOutput(name));
        graph.addOutput(port(name, shape));
    }

    private static ValueInfoProto port(String name, long... shape) {
        TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
        for (long length : shape) {
            if (length == BATCH) dimensions.addDimBuilder().setDimParam("n");
            else dimensions.addDimBuilder().setDimValue(length);
        }
        TypeProto.Tensor type = TypeProto.Tensor.newBuilder()
                .setElemType(TensorProto.DataType.FLOAT_VALUE)
                .setShape(dimensions)
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(type))
                .build();
    }

    /**
     * Starts a node; {@link OnnxNode#of} adds it.
     *
     * @param operator an ONNX operator, such as {@code Concat}
     */
    public OnnxNode node(String operator) {
        return new OnnxNode(this, operator);
    }

    OnnxValue add(NodeProto.Builder node) {
        OnnxValue output = new OnnxValue(unique(node.getOpType()));
        graph.addNode(node.addOutput(output.name()));
        return output;
    }

    /**
     * Adds weights. Their values are read when the file is written, so the tensor must live until then. A tensor that
     * is added twice is written once.
     *
     * @param name a readable name, made unique
     */
    public OnnxValue weight(String name, Tensor tensor) {
        return weights.computeIfAbsent(tensor, added -> {
            OnnxValue value = new OnnxValue(unique(name));
            weightsByName.put(value.name(), added);
            return value;
        });
    }

    /** Adds a scalar constant. */
    public OnnxValue number(float value) {
        return constant(TensorProto.newBuilder()
                .setDataType(TensorProto.DataType.FLOAT_VALUE)
                .addFloatData(value));
    }

    /** Adds a constant vector of floats, such as scales. */
    public OnnxValue numbers(float... values) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setDataType(TensorProto.DataType.FLOAT_VALUE)
                .addDims(values.length);
        for (float value : values) tensor.addFloatData(value);
        return constant(tensor);
    }

    /** Adds a constant vector of integers: a shape, axes or indices. */
    public OnnxValue integers(long... values) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setDataType(TensorProto.DataType.INT64_VALUE)
                .addDims(values.length);
        LongStream.of(values).forEach(tensor::addInt64Data);
        return constant(tensor);
    }

    private OnnxValue constant(TensorProto.Builder tensor) {
        OnnxValue value = new OnnxValue(unique("constant"));
        graph.addInitializer(tensor.setName(value.name()));
        return value;
    }

    private String unique(String name) {
        return name + "_" + names++;
    }

    /** Adds a metadata entry to the file. */
    public void note(String key, String value) {
        notes.put(key, value);
    }

    /** Returns the size of the weights in bytes. */
    public long weightBytes() {
        return weightsByName.values().stream().mapToLong(Tensor::nbytes).sum();
    }

    /** Returns the weights by name, in the order in which they were added. */
    Map<String, Tensor> weights() {
        return Collections.unmodifiableMap(weightsByName);
    }

    /** Returns the model without the weights, which the caller adds to its graph. */
    ModelProto.Builder model() {
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("saccade")
                .setGraph(graph);
        model.addOpsetImportBuilder().setVersion(OPSET);
        notes.forEach(
                (key, value) -> model.addMetadataPropsBuilder().setKey(key).setValue(value));
        return model;
    }
}
