package io.saccade.plugin.torch.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.saccade.api.spi.InvalidInputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rewrites the convolutions of an ONNX network for 8-bit integers: values as unsigned bytes, weights as signed ones
 * with a scale per channel, between {@code QuantizeLinear} and {@code DequantizeLinear} (QDQ), which ONNX Runtime turns
 * into integer convolutions. Transposed convolutions that double the size become plain ones first; others stay in float,
 * since its CPU has no such kernel.
 *
 * <p>Write the network of {@link #writeObserved}, run it on examples, give its outputs to {@link #observe}, then
 * {@link #write}.
 */
public final class OnnxQuantizer {
    /** {@code DequantizeLinear} has scales per channel from here on. */
    private static final long LEAST_OPSET = 13;

    private final ModelProto model;
    private final GraphProto graph;
    private final OnnxInitializers constants;
    private final QuantizedValues plan;
    private final Map<String, ActivationRange> ranges = new LinkedHashMap<>();

    private OnnxQuantizer(ModelProto model, boolean keepEnds) throws InvalidInputException {
        this.model = model;
        GraphProto.Builder folded = model.getGraph().toBuilder();
        constants = new OnnxInitializers(folded.build());
        TransposedConvolutions.replace(folded, constants);
        NormFolding.fold(folded, constants);
        constants.writeTo(folded);
        graph = folded.build();
        plan = QuantizedValues.of(graph, constants, keepEnds);
        plan.values().forEach(name -> ranges.put(name, new ActivationRange()));
    }

    /**
     * Reads a network.
     *
     * @param keepEnds whether the first convolutions after each input and the last before each output stay in float,
     *     and those of small inputs
     * @throws InvalidInputException when the file is no network that can be quantized
     */
    public static OnnxQuantizer read(Path file, boolean keepEnds) throws IOException {
        ModelProto model;
        try {
            model = ModelProto.parseFrom(Files.readAllBytes(file));
        } catch (InvalidProtocolBufferException e) {
            throw new InvalidInputException(file.getFileName() + " is not an ONNX file", e);
        }
        String name = String.valueOf(file.getFileName());
        if (model.getGraph().getNodeCount() == 0) throw new InvalidInputException(name + " is not an ONNX file");
        for (NodeProto node : model.getGraph().getNodeList()) {
            if (node.getOpType().equals("QuantizeLinear")) {
                throw new InvalidInputException(name + " is quantized already; give the network in float");
            }
        }
        long opset = model.getOpsetImportList().stream()
                .filter(set -> set.getDomain().isEmpty())
                .mapToLong(set -> set.getVersion())
                .max()
                .orElse(0);
        if (opset < LEAST_OPSET) {
            throw new InvalidInputException(name + " has ONNX opset " + opset + ", but scales per channel need "
                    + LEAST_OPSET + " or more; export it again with a newer opset, such as 17");
        }
        OnnxQuantizer quantizer = new OnnxQuantizer(model, keepEnds);
        if (quantizer.plan.convolutions().isEmpty()) {
            throw new InvalidInputException(
                    name + " has no convolution that can be quantized; its weights must be floats inside the file");
        }
        return quantizer;
    }

    /** Number of convolutions that become integer ones. */
    public int convolutions() {
        return plan.convolutions().size();
    }

    /** Names of the values to observe, in the order of the outputs that {@link #writeObserved} adds. */
    public List<String> observed() {
        return List.copyOf(ranges.keySet());
    }

    /** Writes the network in float with all observed values as outputs, after its own outputs. */
    public void writeObserved(Path file) throws IOException {
        GraphProto.Builder observed = graph.toBuilder();
        for (String name : ranges.keySet()) {
            if (graph.getInputList().stream().anyMatch(input -> input.getName().equals(name))) {
                observed.addNode(NodeProto.newBuilder()
                        .setOpType("Identity")
                        .addInput(name)
                        .addOutput(name + "_observed"));
                observed.addOutput(floats(name + "_observed"));
            } else {
                observed.addOutput(floats(name));
            }
        }
        save(model.toBuilder().setGraph(observed), file);
    }

    private static ValueInfoProto floats(String name) {
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT_VALUE)))
                .build();
    }

    /** Adds values of a tensor from one run. */
    public void observe(String name, FloatBuffer values) {
        ActivationRange range = ranges.get(name);
        if (range == null) throw new IllegalArgumentException(name + " is not observed");
        range.add(values);
    }

    /**
     * Writes the quantized network.
     *
     * @param weightBits 8, or 7 for processors whose 16-bit sums would overflow
     * @param notes added to the file's metadata
     */
    public void write(Path file, int weightBits, Map<String, String> notes) throws IOException {
        Map<String, ActivationRange.Choice> choices = new LinkedHashMap<>();
        ranges.forEach((name, range) -> choices.put(name, range.choose(plan.isPositive(name))));
        GraphProto.Builder quantized = graph.toBuilder();
        OnnxInitializers written = new OnnxInitializers(graph);
        List<NodeProto> nodes = new QuantizedNodes(plan, written, choices, weightBits).rewrite(graph);
        quantized.clearNode().addAllNode(nodes);
        written.writeTo(quantized);
        ModelProto.Builder named = model.toBuilder().setGraph(quantized);
        notes.forEach((key, value) -> named.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        save(named, file);
    }

    private static void save(ModelProto.Builder model, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            model.build().writeTo(out);
        }
    }

    static AttributeProto axis(long value) {
        return AttributeProto.newBuilder()
                .setName("axis")
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }
}
