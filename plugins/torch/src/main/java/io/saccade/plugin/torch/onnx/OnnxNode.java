package io.saccade.plugin.torch.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.ByteString;
import java.util.stream.LongStream;

/** Builds a node of an {@link OnnxGraph}: set its attributes, then call {@link #of} with its inputs. */
public final class OnnxNode {
    private final OnnxGraph graph;
    private final NodeProto.Builder node;

    OnnxNode(OnnxGraph graph, String operator) {
        this.graph = graph;
        this.node = NodeProto.newBuilder().setOpType(operator);
    }

    /** Sets an integer attribute by its ONNX name. */
    public OnnxNode integer(String name, long value) {
        return attribute(name, AttributeType.INT, AttributeProto.newBuilder().setI(value));
    }

    /** Sets an attribute of integers by its ONNX name. */
    public OnnxNode ints(String name, long... values) {
        AttributeProto.Builder attribute = AttributeProto.newBuilder();
        LongStream.of(values).forEach(attribute::addInts);
        return attribute(name, AttributeType.INTS, attribute);
    }

    /** Sets a float attribute by its ONNX name. */
    public OnnxNode number(String name, float value) {
        return attribute(name, AttributeType.FLOAT, AttributeProto.newBuilder().setF(value));
    }

    /** Sets a string attribute by its ONNX name. */
    public OnnxNode text(String name, String value) {
        return attribute(name, AttributeType.STRING, AttributeProto.newBuilder().setS(ByteString.copyFromUtf8(value)));
    }

    private OnnxNode attribute(String name, AttributeType type, AttributeProto.Builder attribute) {
        node.addAttribute(attribute.setName(name).setType(type));
        return this;
    }

    /**
     * Adds the node to the graph.
     *
     * @return its first output, the only one that the blocks use
     */
    public OnnxValue of(OnnxValue... inputs) {
        for (OnnxValue input : inputs) node.addInput(input.name());
        return graph.add(node);
    }
}
