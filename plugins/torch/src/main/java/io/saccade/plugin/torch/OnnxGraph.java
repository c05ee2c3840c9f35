package io.saccade.plugin.torch;

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
 * A network in ONNX's terms, opset 17, growing node by node; {@link OnnxFile} writes it.
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
    /** A dimension that may be anything, the same in every place: how many samples there are. */
    public static final long BATCH = -1;

    private static final int OPSET = 17;
    /** The version of the file format that belongs to the opset. */
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
     * Declares what goes in: floats.
     *
     * @param shape with {@link #BATCH} where any length will do
     */
    public OnnxValue input(String name, long... shape) {
        graph.addInput(port(name, shape));
        return new OnnxValue(name);
    }

    /** Declares what comes out: floats. */
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
     * A node to be added.
     *
     * @param operator from ONNX's own list, such as {@code Concat}
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
     * Weights: written as they are when the file is, so the tensor must live until then. The same tensor twice is
     * written once.
     *
     * @param name to be recognised by; made unique
     */
    public OnnxValue weight(String name, Tensor tensor) {
        return weights.computeIfAbsent(tensor, added -> {
            OnnxValue value = new OnnxValue(unique(name));
            weightsByName.put(value.name(), added);
            return value;
        });
    }

    /** One number, which fits every shape. */
    public OnnxValue number(float value) {
        return constant(TensorProto.newBuilder()
                .setDataType(TensorProto.DataType.FLOAT_VALUE)
                .addFloatData(value));
    }

    /** Numbers in one dimension, such as scales. */
    OnnxValue numbers(float... values) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setDataType(TensorProto.DataType.FLOAT_VALUE)
                .addDims(values.length);
        for (float value : values) tensor.addFloatData(value);
        return constant(tensor);
    }

    /** Whole numbers in one dimension: a shape, axes, indices. */
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

    /** Notes something down in the file, for whoever opens it. */
    public void note(String key, String value) {
        notes.put(key, value);
    }

    /** How much the weights take, in bytes. */
    public long weightBytes() {
        return weightsByName.values().stream().mapToLong(Tensor::nbytes).sum();
    }

    /** The weights by name, in the order they were added. */
    Map<String, Tensor> weights() {
        return Collections.unmodifiableMap(weightsByName);
    }

    /** Everything but the weights, which are to be added to its graph. */
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
