package io.saccade.plugin.torch.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which convolutions and values of a network are quantized.
 *
 * @param convolutions outputs of the convolutions
 * @param values inputs and outputs of these, and of additions between them
 * @param rectified values behind a Relu, with the value before it: bytes from 0 on cut negative values themselves
 */
record QuantizedValues(Set<String> convolutions, Set<String> values, Map<String, String> rectified) {
    /** An input is small if another one has this many times as many values. */
    private static final int SMALL = 10;

    private static final Set<String> PLAIN = Set.of("Sigmoid", "Identity", "Relu", "Tanh", "Clip");

    static QuantizedValues of(GraphProto graph, OnnxInitializers constants, boolean keepEnds) {
        Map<String, NodeProto> makers = new HashMap<>();
        graph.getNodeList().forEach(node -> makers.put(node.getOutput(0), node));
        Set<String> ends = keepEnds ? ends(graph, makers) : Set.of();
        Set<String> minor = keepEnds ? minor(graph, constants) : Set.of();
        Set<String> convolutions = new LinkedHashSet<>();
        for (NodeProto node : graph.getNodeList()) {
            boolean convolution = node.getOpType().equals("Conv")
                    && constants.isReadable(node.getInput(1))
                    && (node.getInputCount() < 3 || constants.isReadable(node.getInput(2)));
            if (!convolution || ends.contains(node.getOutput(0)) || minor.contains(node.getInput(0))) continue;
            convolutions.add(node.getOutput(0));
        }
        Map<String, String> rectified = rectified(graph);
        Map<String, String> behind = new HashMap<>();
        rectified.forEach((after, before) -> behind.put(before, after));
        Set<String> values = new LinkedHashSet<>();
        for (NodeProto node : graph.getNodeList()) {
            String made = node.getOutput(0);
            if (convolutions.contains(made)) {
                values.add(node.getInput(0));
                values.add(behind.getOrDefault(made, made));
            } else if (node.getOpType().equals("Add") && values.containsAll(node.getInputList())) {
                values.add(behind.getOrDefault(made, made));
            }
        }
        rectified.keySet().retainAll(values);
        return new QuantizedValues(convolutions, values, rectified);
    }

    /** The convolutions next to the network's inputs and outputs. */
    private static Set<String> ends(GraphProto graph, Map<String, NodeProto> makers) {
        Set<String> inputs = new HashSet<>();
        graph.getInputList().forEach(input -> inputs.add(input.getName()));
        Set<String> ends = new HashSet<>();
        for (NodeProto node : graph.getNodeList()) {
            if (node.getOpType().equals("Conv") && inputs.contains(node.getInput(0))) ends.add(node.getOutput(0));
        }
        graph.getOutputList().forEach(output -> {
            NodeProto maker = makers.get(output.getName());
            while (maker != null && PLAIN.contains(maker.getOpType())) maker = makers.get(maker.getInput(0));
            if (maker != null && maker.getOpType().equals("Conv")) ends.add(maker.getOutput(0));
        });
        return ends;
    }

    /**
     * Values that depend on small inputs only, such as 200 ms of sound beside a picture: computing them costs little,
     * and what they say must not drown in rounding.
     */
    private static Set<String> minor(GraphProto graph, OnnxInitializers constants) {
        long largest = graph.getInputList().stream()
                .mapToLong(QuantizedValues::size)
                .max()
                .orElse(0);
        Set<String> minor = new HashSet<>();
        graph.getInputList().stream()
                .filter(input -> size(input) * SMALL < largest)
                .forEach(input -> minor.add(input.getName()));
        for (NodeProto node : graph.getNodeList()) {
            boolean small = node.getInputList().stream()
                    .allMatch(input -> input.isEmpty() || minor.contains(input) || constants.has(input));
            if (small && node.getInputList().stream().anyMatch(minor::contains)) minor.addAll(node.getOutputList());
        }
        return minor;
    }

    /** Values in an input for one item of a batch; open dimensions count as 1. */
    private static long size(ValueInfoProto input) {
        long size = 1;
        for (TensorShapeProto.Dimension dimension :
                input.getType().getTensorType().getShape().getDimList()) {
            size *= Math.max(1, dimension.getDimValue());
        }
        return size;
    }

    /** Outputs of Relus whose input nothing else reads, with that input. */
    private static Map<String, String> rectified(GraphProto graph) {
        Map<String, Integer> uses = NormFolding.uses(graph.toBuilder());
        Set<String> outputs = new HashSet<>();
        graph.getOutputList().forEach(output -> outputs.add(output.getName()));
        Map<String, String> rectified = new HashMap<>();
        for (NodeProto node : graph.getNodeList()) {
            boolean alone = node.getOpType().equals("Relu")
                    && uses.getOrDefault(node.getInput(0), 0) == 1
                    && !outputs.contains(node.getOutput(0));
            if (alone) rectified.put(node.getOutput(0), node.getInput(0));
        }
        return rectified;
    }

    /** Whether negative values of this one become 0. */
    boolean isPositive(String name) {
        return rectified.containsKey(name);
    }
}
