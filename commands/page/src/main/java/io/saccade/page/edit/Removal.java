package io.saccade.page.edit;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Removes an entry of a block or list from a text, with its line or its comma. */
record Removal(YamlTree tree) {
    /** Where an entry begins and ends: a key with its value, or an item of a list. */
    private record Span(int start, int end) {}

    String of(List<String> path) throws UnchangeableText {
        Node parent = tree.root().orElseThrow(() -> missing(path));
        for (String key : path.subList(0, path.size() - 1)) {
            Optional<Node> next = PipelineText.child(parent, key);
            parent = next.orElseThrow(() -> missing(path));
        }
        if (!(parent instanceof CollectionNode<?> collection)) throw missing(path);
        List<Span> spans = spans(collection);
        int index = index(collection, path.get(path.size() - 1));
        if (index < 0 || index >= spans.size()) throw missing(path);
        if (spans.size() == 1 && !parent.equals(tree.root().get())) {
            return cut(tree.start(parent), tree.end(parent), parent instanceof SequenceNode ? "[]" : "{}");
        }
        return collection.getFlowStyle() == FlowStyle.FLOW ? fromFlow(spans, index) : fromBlock(spans, index);
    }

    private static UnchangeableText missing(List<String> path) {
        return new UnchangeableText("there is no '" + path.get(path.size() - 1) + "'");
    }

    private List<Span> spans(CollectionNode<?> collection) {
        if (collection instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .map(entry -> new Span(
                            tree.start(entry.getKeyNode()),
                            Math.max(tree.end(entry.getKeyNode()), tree.end(entry.getValueNode()))))
                    .toList();
        }
        SequenceNode sequence = (SequenceNode) collection;
        boolean flow = collection.getFlowStyle() == FlowStyle.FLOW;
        return sequence.getValue().stream()
                .map(item -> new Span(flow ? tree.start(item) : dash(tree.start(item)), tree.end(item)))
                .toList();
    }

    /** The dash before an item. */
    private int dash(int start) {
        return Math.max(tree.lineStart(start), tree.text().lastIndexOf('-', start - 1));
    }

    private static int index(CollectionNode<?> collection, String key) {
        if (collection instanceof MappingNode mapping) {
            return mapping.getValue().stream().map(YamlTree::key).toList().indexOf(key);
        }
        return key.matches("\\d{1,6}") ? Integer.parseInt(key) : -1;
    }

    private String fromFlow(List<Span> spans, int index) {
        if (index + 1 < spans.size())
            return cut(spans.get(index).start(), spans.get(index + 1).start(), "");
        return cut(spans.get(index - 1).end(), spans.get(index).end(), "");
    }

    /** With the whole lines; the first entry of an item shares its line with the dash. */
    private String fromBlock(List<Span> spans, int index) {
        Span span = spans.get(index);
        boolean alone = tree.text()
                .substring(tree.lineStart(span.start()), span.start())
                .isBlank();
        if (!alone) return cut(span.start(), spans.get(index + 1).start(), "");
        int end = tree.lineEnd(span.end());
        return cut(tree.lineStart(span.start()), Math.min(tree.text().length(), end + 1), "");
    }

    private String cut(int start, int end, String by) {
        return tree.text().substring(0, start) + by + tree.text().substring(end);
    }
}
