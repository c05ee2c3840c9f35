package io.saccade.plugin.torch.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import io.saccade.api.spi.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rewrites the nodes of a network: bytes around convolutions and additions, integer weights and biases. */
final class QuantizedNodes {
    private static final float LARGEST_SUM = 1 << 30;
    private static final List<Long> SCALAR = List.of();

    private final QuantizedValues plan;
    private final OnnxInitializers constants;
    private final Map<String, ActivationRange.Choice> choices;
    private final int weightLimit;
    private final List<NodeProto> nodes = new ArrayList<>();

    QuantizedNodes(
            QuantizedValues plan,
            OnnxInitializers constants,
            Map<String, ActivationRange.Choice> choices,
            int weightBits) {
        this.plan = plan;
        this.constants = constants;
        this.choices = choices;
        this.weightLimit = (1 << (weightBits - 1)) - 1;
    }

    List<NodeProto> rewrite(GraphProto graph) throws InvalidInputException {
        for (ValueInfoProto input : graph.getInputList()) {
            if (plan.values().contains(input.getName())) quantize(input.getName(), input.getName());
        }
        for (NodeProto node : graph.getNodeList()) {
            String made = node.getOutput(0);
            if (plan.convolutions().contains(made)) nodes.add(convolution(node));
            else if (!plan.rectified().containsKey(made))
                nodes.add(reading(node).build());
            if (plan.values().contains(made)) quantize(plan.rectified().getOrDefault(made, made), made);
        }
        return nodes;
    }

    /** The node, reading quantized values where there are any. */
    private NodeProto.Builder reading(NodeProto node) {
        NodeProto.Builder changed = node.toBuilder().clearInput();
        for (String input : node.getInputList())
            changed.addInput(plan.values().contains(input) ? input + "_dq" : input);
        return changed;
    }

    /**
     * Adds both conversions of a value.
     *
     * @param from the value in float
     * @param name its name for readers
     */
    private void quantize(String from, String name) {
        ActivationRange.Choice choice = choice(name);
        constants.putFloats(name + "_scale", SCALAR, choice.scale());
        constants.putBytes(name + "_zero", false, SCALAR, (byte) choice.zero());
        nodes.add(conversion("QuantizeLinear", from, name, name + "_q").build());
        nodes.add(
                conversion("DequantizeLinear", name + "_q", name, name + "_dq").build());
    }

    private ActivationRange.Choice choice(String name) {
        ActivationRange.Choice choice = choices.get(name);
        if (choice == null) throw new IllegalStateException(name + " has no range");
        return choice;
    }

    private static NodeProto.Builder conversion(String operator, String from, String scales, String to) {
        return NodeProto.newBuilder()
                .setOpType(operator)
                .setName(to)
                .addInput(from)
                .addInput(scales + "_scale")
                .addInput(scales + "_zero")
                .addOutput(to);
    }

    private NodeProto convolution(NodeProto node) throws InvalidInputException {
        String made = node.getOutput(0);
        String kernel = made + "_weights";
        float inputScale = choice(node.getInput(0)).scale();
        float[] biases = node.getInputCount() > 2 ? constants.floats(node.getInput(2)) : new float[0];
        float[] scales = weights(node.getInput(1), biases, inputScale, kernel);
        NodeProto.Builder changed =
                node.toBuilder().clearInput().addInput(node.getInput(0) + "_dq").addInput(kernel + "_dq");
        if (biases.length > 0) {
            String bias = made + "_sums";
            bias(biases, scales, inputScale, bias);
            changed.addInput(bias + "_dq");
        }
        return changed.build();
    }

    /** Writes the weights as bytes; returns the scale of each channel. */
    private float[] weights(String kernel, float[] biases, float inputScale, String name) throws InvalidInputException {
        float[] values = constants.floats(kernel);
        List<Long> shape = constants.shape(kernel);
        int channels = Math.toIntExact(shape.get(0));
        int each = values.length / channels;
        float[] scales = new float[channels];
        byte[] bytes = new byte[values.length];
        for (int channel = 0; channel < channels; channel++) {
            float most = 0;
            for (int i = channel * each; i < (channel + 1) * each; i++) most = Math.max(most, Math.abs(values[i]));
            // A channel of nearly no weights still needs a bias that fits into its sums.
            float least = biases.length > 0 ? Math.abs(biases[channel]) / inputScale / LARGEST_SUM : 0;
            scales[channel] = Math.max(1e-12f, Math.max(least, most / weightLimit));
            for (int i = channel * each; i < (channel + 1) * each; i++) {
                bytes[i] = (byte) Math.round(values[i] / scales[channel]);
            }
        }
        constants.putBytes(name + "_q", true, shape, bytes);
        constants.putBytes(name + "_zero", true, List.of((long) channels), new byte[channels]);
        constants.putFloats(name + "_scale", List.of((long) channels), scales);
        dequantizePerChannel(name);
        return scales;
    }

    private void bias(float[] values, float[] weightScales, float inputScale, String name) {
        int[] sums = new int[values.length];
        float[] scales = new float[values.length];
        for (int i = 0; i < sums.length; i++) {
            scales[i] = weightScales[i] * inputScale;
            double sum = Math.rint(values[i] / (double) scales[i]);
            sums[i] = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, sum));
        }
        List<Long> shape = List.of((long) values.length);
        constants.putInts(name + "_q", shape, sums);
        constants.putInts(name + "_zero", shape, new int[values.length]);
        constants.putFloats(name + "_scale", shape, scales);
        dequantizePerChannel(name);
    }

    private void dequantizePerChannel(String name) {
        nodes.add(conversion("DequantizeLinear", name + "_q", name, name + "_dq")
                .addAttribute(OnnxQuantizer.axis(0))
                .build());
    }
}
