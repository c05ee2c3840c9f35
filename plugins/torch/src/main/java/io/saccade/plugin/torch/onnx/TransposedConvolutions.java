package io.saccade.plugin.torch.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import io.saccade.api.spi.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces transposed convolutions that double height and width by plain ones, which ONNX Runtime can compute with
 * integers: each computes the four pixels of a square as channels, and {@code DepthToSpace} puts these in their places.
 * A batch norm behind it, also as a convolution of single channels, moves into the weights, and a Relu before the
 * {@code DepthToSpace}. The result is the same.
 */
final class TransposedConvolutions {
    private static final int PHASES = 4;
    private static final int TAPS = 4;
    private static final int KERNEL = 9;

    private final OnnxInitializers constants;
    private final Map<String, Integer> uses;
    private final Map<String, NodeProto> readers = new HashMap<>();
    private final Set<NodeProto> moved = new HashSet<>();

    private TransposedConvolutions(GraphProto.Builder graph, OnnxInitializers constants) {
        this.constants = constants;
        uses = NormFolding.uses(graph);
        for (NodeProto node : graph.getNodeList()) node.getInputList().forEach(input -> readers.put(input, node));
    }

    static void replace(GraphProto.Builder graph, OnnxInitializers constants) throws InvalidInputException {
        TransposedConvolutions pass = new TransposedConvolutions(graph, constants);
        List<NodeProto> nodes = new ArrayList<>();
        for (NodeProto node : graph.getNodeList()) {
            if (pass.moved.contains(node)) continue;
            if (pass.isDoubling(node)) nodes.addAll(pass.replaced(node));
            else nodes.add(node);
        }
        graph.clearNode().addAllNode(nodes);
    }

    private boolean isDoubling(NodeProto node) {
        if (!node.getOpType().equals("ConvTranspose") || !constants.isReadable(node.getInput(1))) return false;
        if (node.getInputCount() > 2 && !constants.isReadable(node.getInput(2))) return false;
        Map<String, List<Long>> attributes = new HashMap<>();
        for (AttributeProto attribute : node.getAttributeList()) {
            if (attribute.getType() == AttributeProto.AttributeType.INTS) {
                attributes.put(attribute.getName(), attribute.getIntsList());
            } else if (attribute.getType() != AttributeProto.AttributeType.INT || attribute.getI() != 1) {
                return false; // groups, or automatic margins
            }
        }
        List<Long> shape = constants.shape(node.getInput(1));
        return shape.size() == 4
                && shape.subList(2, 4).equals(List.of(3L, 3L))
                && List.of(2L, 2L).equals(attributes.get("strides"))
                && List.of(1L, 1L, 1L, 1L).equals(attributes.get("pads"))
                && List.of(1L, 1L).equals(attributes.get("output_padding"))
                && List.of(1L, 1L).equals(attributes.getOrDefault("dilations", List.of(1L, 1L)));
    }

    private List<NodeProto> replaced(NodeProto node) throws InvalidInputException {
        String name = node.getOutput(0);
        List<Long> shape = constants.shape(node.getInput(1));
        int inputs = Math.toIntExact(shape.get(0));
        int outputs = Math.toIntExact(shape.get(1));
        ChannelScale scale = ChannelScale.none(outputs);
        String made = name;
        Optional<NodeProto> norm = onlyReader(made);
        if (norm.isPresent() && ChannelScale.isIn(norm.get(), constants, outputs)) {
            scale = ChannelScale.of(norm.get(), constants);
            made = norm.get().getOutput(0);
            moved.add(norm.get());
        }
        float[] biases = node.getInputCount() > 2 ? constants.floats(node.getInput(2)) : new float[outputs];
        writeKernel(name, constants.floats(node.getInput(1)), inputs, outputs, scale);
        writeBias(name, biases, scale);
        List<NodeProto> nodes = new ArrayList<>();
        String before = name + "_phases";
        nodes.add(convolution(node.getInput(0), name, before));
        Optional<NodeProto> relu =
                onlyReader(made).filter(reader -> reader.getOpType().equals("Relu"));
        if (relu.isPresent()) {
            made = relu.get().getOutput(0);
            moved.add(relu.get());
            nodes.add(NodeProto.newBuilder()
                    .setOpType("Relu")
                    .addInput(before)
                    .addOutput(name + "_rectified")
                    .build());
            before = name + "_rectified";
        }
        nodes.add(NodeProto.newBuilder()
                .setOpType("DepthToSpace")
                .addInput(before)
                .addOutput(made)
                .addAttribute(AttributeProto.newBuilder()
                        .setName("blocksize")
                        .setType(AttributeProto.AttributeType.INT)
                        .setI(2))
                .build());
        return nodes;
    }

    private Optional<NodeProto> onlyReader(String value) {
        return uses.getOrDefault(value, 0) == 1 ? Optional.ofNullable(readers.get(value)) : Optional.empty();
    }

    /**
     * Pixel 2m of the output is the middle of the kernel on pixel m of the input; pixel 2m + 1 is its last part on
     * pixel m and its first part on pixel m + 1.
     */
    private void writeKernel(String name, float[] from, int inputs, int outputs, ChannelScale scale) {
        float[] kernel = new float[PHASES * outputs * inputs * TAPS];
        for (int phase = 0; phase < PHASES; phase++) {
            for (int tap = 0; tap < TAPS; tap++) {
                int row = part(phase / 2, tap / 2);
                int column = part(phase % 2, tap % 2);
                if (row < 0 || column < 0) continue;
                for (int output = 0; output < outputs; output++) {
                    for (int input = 0; input < inputs; input++) {
                        float weight = from[(input * outputs + output) * KERNEL + 3 * row + column];
                        kernel[((phase * outputs + output) * inputs + input) * TAPS + tap] =
                                weight * scale.factors()[output];
                    }
                }
            }
        }
        constants.putFloats(name + "_kernel", List.of((long) PHASES * outputs, (long) inputs, 2L, 2L), kernel);
    }

    /** The part of the kernel that lies on this pixel of the input; -1 if none does. */
    private static int part(int phase, int tap) {
        if (phase == 0) return tap == 0 ? 1 : -1;
        return tap == 0 ? 2 : 0;
    }

    private void writeBias(String name, float[] biases, ChannelScale scale) {
        float[] all = new float[PHASES * biases.length];
        for (int i = 0; i < all.length; i++) {
            int channel = i % biases.length;
            all[i] = biases[channel] * scale.factors()[channel] + scale.shifts()[channel];
        }
        constants.putFloats(name + "_bias", List.of((long) all.length), all);
    }

    private static NodeProto convolution(String input, String name, String output) {
        return NodeProto.newBuilder()
                .setOpType("Conv")
                .addInput(input)
                .addInput(name + "_kernel")
                .addInput(name + "_bias")
                .addOutput(output)
                .addAttribute(AttributeProto.newBuilder()
                        .setName("pads")
                        .setType(AttributeProto.AttributeType.INTS)
                        .addAllInts(List.of(0L, 0L, 1L, 1L)))
                .addAttribute(AttributeProto.newBuilder()
                        .setName("kernel_shape")
                        .setType(AttributeProto.AttributeType.INTS)
                        .addAllInts(List.of(2L, 2L)))
                .build();
    }
}
