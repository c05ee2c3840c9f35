package io.saccade.page.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** A YAML text and its nodes, with the places of their first and last characters. */
record YamlTree(String text, Optional<Node> root) {
    /** @throws YamlEngineException if the text is not valid YAML */
    static YamlTree of(String text) {
        LoadSettings settings =
                LoadSettings.builder().setMaxAliasesForCollections(20).build();
        ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
        return new YamlTree(text, new Composer(settings, parser).getSingleNode());
    }

    /** Blocks, lists, texts as they are written, and {@code null}. */
    JsonElement json() {
        return root.map(YamlTree::json).orElse(JsonNull.INSTANCE);
    }

    private static JsonElement json(Node node) {
        if (node instanceof MappingNode mapping) {
            JsonObject object = new JsonObject();
            for (NodeTuple entry : mapping.getValue()) object.add(key(entry), json(entry.getValueNode()));
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            JsonArray array = new JsonArray();
            sequence.getValue().forEach(item -> array.add(json(item)));
            return array;
        }
        if (node.getTag().equals(Tag.NULL)) return JsonNull.INSTANCE;
        return new JsonPrimitive(((ScalarNode) node).getValue());
    }

    static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    int start(Node node) {
        return index(node.getStartMark());
    }

    /** After the last character of a node. The parser puts the end of a block behind the comments that follow it. */
    int end(Node node) {
        boolean block = node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK;
        if (!block) return withoutLineBreak(start(node), index(node.getEndMark()));
        if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            NodeTuple last = mapping.getValue().get(mapping.getValue().size() - 1);
            return Math.max(end(last.getKeyNode()), end(last.getValueNode()));
        }
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return end(sequence.getValue().get(sequence.getValue().size() - 1));
        }
        return start(node);
    }

    private int withoutLineBreak(int from, int to) {
        int end = to;
        while (end > from && "\r\n".indexOf(text.charAt(end - 1)) >= 0) end--;
        return end;
    }

    private int index(Optional<Mark> mark) {
        int codePoints = mark.map(Mark::getIndex).orElse(0);
        return text.offsetByCodePoints(0, codePoints);
    }

    int lineStart(int index) {
        return text.lastIndexOf('\n', index - 1) + 1;
    }

    /** Before the line break; where the text ends, after its last character. */
    int lineEnd(int index) {
        int found = text.indexOf('\n', index);
        return found < 0 ? text.length() : found;
    }

    int column(int index) {
        return index - lineStart(index);
    }
}
