package io.saccade.page.edit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The text of a pipeline, in which single values can be set and removed. Everything else stays as it is, byte for byte:
 * comments, order, layout. A path has keys and positions in lists, such as {@code [models, 0, with, threads]}.
 */
public final class PipelineText {
    private final YamlTree tree;

    private PipelineText(YamlTree tree) {
        this.tree = tree;
    }

    /** Reads a text; empty if it is not valid YAML. */
    public static Optional<PipelineText> of(String text) {
        try {
            return Optional.of(new PipelineText(YamlTree.of(text)));
        } catch (YamlEngineException e) { // the check tells where
            return Optional.empty();
        }
    }

    public String text() {
        return tree.text();
    }

    /** Blocks, lists, texts as they are written, and {@code null}. */
    public JsonElement json() {
        return tree.json();
    }

    /**
     * Sets a value; missing blocks above it are added.
     *
     * @throws UnchangeableText if the text is written in a way in which that can't be done
     */
    public PipelineText with(List<String> path, JsonElement value) throws UnchangeableText {
        return changed(set(path, value), TreeChange.set(json(), path, value));
    }

    /**
     * Removes a key with its value, or an item of a list.
     *
     * @throws UnchangeableText if it is not there, or the text is written in a way in which that can't be done
     */
    public PipelineText without(List<String> path) throws UnchangeableText {
        return changed(new Removal(tree).of(path), TreeChange.removed(json(), path));
    }

    /** Anchors, merged keys and other rare ways to write could mean something else after a change. */
    private PipelineText changed(String text, JsonElement expected) throws UnchangeableText {
        return of(text).filter(made -> made.json().equals(expected))
                .orElseThrow(() -> new UnchangeableText(
                        "the form can't change this, because of the way in which it is written: change the text"));
    }

    private String set(List<String> path, JsonElement value) throws UnchangeableText {
        Optional<Node> root = tree.root().filter(node -> node instanceof MappingNode);
        if (root.isEmpty()) return replaced(tree.text().length(), tree.text().length(), wrapped(path, 0, value));
        Node node = root.get();
        for (int depth = 0; depth < path.size(); depth++) {
            Optional<Node> next = child(node, path.get(depth));
            if (next.isEmpty()) return added(node, path.get(depth), wrapped(path, depth + 1, value));
            if (isEmpty(next.get())) return replaced(next.get(), wrapped(path, depth + 1, value));
            node = next.get();
        }
        return replaced(node, value);
    }

    private static boolean isEmpty(Node node) {
        return !(node instanceof CollectionNode<?>) && node.getTag().equals(org.snakeyaml.engine.v2.nodes.Tag.NULL);
    }

    /** A value inside the blocks of the keys from a depth on. */
    private static JsonElement wrapped(List<String> path, int depth, JsonElement value) {
        if (depth == path.size()) return value;
        JsonObject block = new JsonObject();
        block.add(path.get(depth), wrapped(path, depth + 1, value));
        return block;
    }

    static Optional<Node> child(Node node, String key) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .filter(entry -> YamlTree.key(entry).equals(key))
                    .map(NodeTuple::getValueNode)
                    .findFirst();
        }
        if (!(node instanceof SequenceNode sequence) || !key.matches("\\d{1,6}")) return Optional.empty();
        int index = Integer.parseInt(key);
        return index < sequence.getValue().size()
                ? Optional.of(sequence.getValue().get(index))
                : Optional.empty();
    }

    private String replaced(Node node, JsonElement value) {
        int start = tree.start(node);
        boolean close = start > 0 && ":-".indexOf(tree.text().charAt(start - 1)) >= 0;
        return replaced(start, tree.end(node), (close ? " " : "") + YamlText.of(value));
    }

    private String replaced(int start, int end, JsonElement block) {
        StringBuilder lines = new StringBuilder();
        block.getAsJsonObject().entrySet().forEach(entry -> lines.append(YamlText.text(entry.getKey()))
                .append(": ")
                .append(YamlText.of(entry.getValue()))
                .append('\n'));
        String text = tree.text();
        return replaced(start, end, (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + lines);
    }

    private String replaced(int start, int end, String by) {
        return tree.text().substring(0, start) + by + tree.text().substring(end);
    }

    private String added(Node node, String key, JsonElement value) throws UnchangeableText {
        if (!(node instanceof CollectionNode<?> collection)) return replaced(node, wrapped(List.of(key), 0, value));
        boolean list = node instanceof SequenceNode;
        String entry = (list ? "" : YamlText.text(key) + ": ") + YamlText.of(value);
        boolean empty = collection.getValue().isEmpty();
        if (collection.getFlowStyle() == FlowStyle.FLOW || empty) {
            if (empty)
                return replaced(tree.start(node), tree.end(node), list ? "[" + entry + "]" : "{ " + entry + " }");
            int last = lastEnd(node);
            return replaced(last, last, ", " + entry);
        }
        int at = tree.lineEnd(lastEnd(node));
        String indent = " ".repeat(tree.column(tree.start(node)));
        return replaced(at, at, "\n" + indent + (list ? "- " : "") + entry);
    }

    private int lastEnd(Node node) throws UnchangeableText {
        if (node instanceof SequenceNode sequence) {
            return tree.end(sequence.getValue().get(sequence.getValue().size() - 1));
        }
        if (!(node instanceof MappingNode mapping)) throw new UnchangeableText("is no block");
        NodeTuple last = mapping.getValue().get(mapping.getValue().size() - 1);
        return Math.max(tree.end(last.getKeyNode()), tree.end(last.getValueNode()));
    }
}
