package io.saccade.plugin.torch.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import io.saccade.api.spi.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Moves batch norms into the convolutions before them: weights and bias of each channel are scaled and shifted. ONNX
 * Runtime does the same with floats when it loads a network, but not with integers.
 */
final class NormFolding {
    private NormFolding() {}

    static void fold(GraphProto.Builder graph, OnnxInitializers constants) throws InvalidInputException {
        Map<String, Integer> uses = uses(graph);
        Map<String, NodeProto> convolutions = new HashMap<>();
        Map<String, NodeProto> replaced = new HashMap<>();
        Set<String> folded = new HashSet<>();
        for (NodeProto node : graph.getNodeList()) {
            if (node.getOpType().equals("Conv")) convolutions.put(node.getOutput(0), node);
            if (!node.getOpType().equals("BatchNormalization")) continue;
            NodeProto convolution = convolutions.get(node.getInput(0));
            if (convolution == null || uses.getOrDefault(node.getInput(0), 0) != 1) continue;
            if (!constants.isReadable(convolution.getInput(1))) continue;
            replaced.put(convolution.getOutput(0), folded(convolution, node, constants));
            folded.add(node.getOutput(0));
        }
        List<NodeProto> nodes = new ArrayList<>();
        for (NodeProto node : graph.getNodeList()) {
            if (folded.contains(node.getOutput(0))) continue;
            nodes.add(replaced.getOrDefault(node.getOutput(0), node));
        }
        graph.clearNode().addAllNode(nodes);
    }

    /** How often each value is read, by nodes and as an output. */
    static Map<String, Integer> uses(GraphProto.Builder graph) {
        Map<String, Integer> uses = new HashMap<>();
        for (NodeProto node : graph.getNodeList()) {
            for (String input : node.getInputList()) uses.merge(input, 1, Integer::sum);
        }
        graph.getOutputList().forEach(output -> uses.merge(output.getName(), 1, Integer::sum));
        return uses;
    }

    private static NodeProto folded(NodeProto convolution, NodeProto norm, OnnxInitializers constants)
            throws InvalidInputException {
        ChannelScale scale = ChannelScale.of(norm, constants);
        float[] factors = scale.factors();
        String kernel = convolution.getInput(1);
        float[] weights = constants.floats(kernel).clone();
        boolean biased = convolution.getInputCount() > 2;
        float[] bias = biased ? constants.floats(convolution.getInput(2)).clone() : new float[factors.length];
        int each = weights.length / factors.length;
        for (int channel = 0; channel < factors.length; channel++) {
            float factor = factors[channel];
            for (int i = channel * each; i < (channel + 1) * each; i++) weights[i] *= factor;
            bias[channel] = bias[channel] * factor + scale.shifts()[channel];
        }
        String name = norm.getOutput(0);
        constants.putFloats(name + "_kernel", constants.shape(kernel), weights);
        constants.putFloats(name + "_bias", List.of((long) bias.length), bias);
        return convolution.toBuilder()
                .clearInput()
                .addInput(convolution.getInput(0))
                .addInput(name + "_kernel")
                .addInput(name + "_bias")
                .clearOutput()
                .addOutput(name)
                .build();
    }
}
