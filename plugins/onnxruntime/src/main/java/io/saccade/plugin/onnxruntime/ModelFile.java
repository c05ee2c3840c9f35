package io.saccade.plugin.onnxruntime;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Properties of an ONNX file, read without ONNX Runtime. Field numbers are those of onnx.proto.
 *
 * @param hasGraph false for another protobuf
 * @param external the other files that hold weights, relative to the model's folder, with the minimum size of each in
 *     bytes
 */
record ModelFile(boolean hasGraph, Map<String, Long> external) {
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int ATTRIBUTE_TENSOR = 5;
    private static final int ATTRIBUTE_GRAPH = 6;
    private static final int TENSOR_EXTERNAL_DATA = 13;
    private static final int ENTRY_KEY = 1;
    private static final int ENTRY_VALUE = 2;

    /** @throws Protobuf.Malformed when it is not a protobuf, or truncated */
    static ModelFile read(ByteBuffer bytes) throws Protobuf.Malformed {
        Map<String, Long> external = new LinkedHashMap<>();
        boolean hasGraph = false;
        Protobuf model = new Protobuf(bytes);
        while (model.next()) {
            if (!model.isContent(MODEL_GRAPH)) continue;
            hasGraph = true;
            readGraph(model.message(), external);
        }
        return new ModelFile(hasGraph, external);
    }

    private static void readGraph(Protobuf graph, Map<String, Long> external) throws Protobuf.Malformed {
        while (graph.next()) {
            if (graph.isContent(GRAPH_INITIALIZER)) readTensor(graph.message(), external);
            if (graph.isContent(GRAPH_NODE)) readNode(graph.message(), external);
        }
    }

    private static void readNode(Protobuf node, Map<String, Long> external) throws Protobuf.Malformed {
        while (node.next()) {
            if (!node.isContent(NODE_ATTRIBUTE)) continue;
            Protobuf attribute = node.message();
            while (attribute.next()) {
                if (attribute.isContent(ATTRIBUTE_TENSOR)) readTensor(attribute.message(), external);
                if (attribute.isContent(ATTRIBUTE_GRAPH)) readGraph(attribute.message(), external);
            }
        }
    }

    private static void readTensor(Protobuf tensor, Map<String, Long> external) throws Protobuf.Malformed {
        String location = "";
        long end = 0;
        while (tensor.next()) {
            if (!tensor.isContent(TENSOR_EXTERNAL_DATA)) continue;
            Protobuf entry = tensor.message();
            String key = "";
            String value = "";
            while (entry.next()) {
                if (entry.isContent(ENTRY_KEY)) key = entry.text();
                if (entry.isContent(ENTRY_VALUE)) value = entry.text();
            }
            if (key.equals("location")) location = value;
            if (key.equals("offset") || key.equals("length")) end += wholeOr0(value);
        }
        if (!location.isEmpty()) external.merge(location, end, Math::max);
    }

    private static long wholeOr0(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) { // ONNX Runtime reports it
            return 0;
        }
    }
}
