package io.saccade.plugin.torch.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import io.saccade.api.spi.InvalidInputException;
import java.util.Arrays;
import java.util.List;

/**
 * A batch norm in inference: each channel is multiplied and shifted. A convolution of single channels with kernels of
 * one pixel is the same.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ChannelScale(float[] factors, float[] shifts) {
    private static final float EPSILON = 1e-5f;

    static ChannelScale none(int channels) {
        float[] ones = new float[channels];
        Arrays.fill(ones, 1);
        return new ChannelScale(ones, new float[channels]);
    }

    /** Whether a node does nothing else to these channels. */
    static boolean isIn(NodeProto node, OnnxInitializers constants, int channels) {
        if (node.getOpType().equals("BatchNormalization")) return constants.isReadable(node.getInput(1));
        return node.getOpType().equals("Conv")
                && constants.isReadable(node.getInput(1))
                && constants.shape(node.getInput(1)).equals(List.of((long) channels, 1L, 1L, 1L))
                && node.getAttributeList().stream().noneMatch(ChannelScale::movesPixels);
    }

    private static boolean movesPixels(AttributeProto attribute) {
        return switch (attribute.getName()) {
            case "pads" -> attribute.getIntsList().stream().anyMatch(pad -> pad != 0);
            case "strides" -> attribute.getIntsList().stream().anyMatch(stride -> stride != 1);
            default -> false;
        };
    }

    static ChannelScale of(NodeProto node, OnnxInitializers constants) throws InvalidInputException {
        return node.getOpType().equals("Conv") ? ofConvolution(node, constants) : ofNorm(node, constants);
    }

    private static ChannelScale ofConvolution(NodeProto node, OnnxInitializers constants) throws InvalidInputException {
        float[] factors = constants.floats(node.getInput(1));
        float[] shifts = node.getInputCount() > 2 ? constants.floats(node.getInput(2)) : new float[factors.length];
        return new ChannelScale(factors, shifts);
    }

    private static ChannelScale ofNorm(NodeProto norm, OnnxInitializers constants) throws InvalidInputException {
        float[] scale = constants.floats(norm.getInput(1));
        float[] shift = constants.floats(norm.getInput(2));
        float[] mean = constants.floats(norm.getInput(3));
        float[] variance = constants.floats(norm.getInput(4));
        float epsilon = EPSILON;
        for (AttributeProto attribute : norm.getAttributeList()) {
            if (attribute.getName().equals("epsilon")) epsilon = attribute.getF();
        }
        float[] factors = new float[scale.length];
        float[] shifts = new float[scale.length];
        for (int channel = 0; channel < scale.length; channel++) {
            factors[channel] = (float) (scale[channel] / Math.sqrt(variance[channel] + epsilon));
            shifts[channel] = shift[channel] - mean[channel] * factors[channel];
        }
        return new ChannelScale(factors, shifts);
    }
}
