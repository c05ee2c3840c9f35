package io.saccade.core.settings;

import io.saccade.core.problem.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds a tree from the parse events of one document, with limits on depth and size. It does not use the parser's own
 * trees: they are built by unlimited recursion, so a file full of brackets can overflow the stack.
 */
final class TreeBuilder {
    static final int DEEPEST = 50;
    static final int MOST_NODES = 50_000;
    static final int LONGEST_KEY = 200;

    private final Iterator<Event> events;
    private final String origin;
    private final Expansion expansion;
    private final Problems problems;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int nodes;

    /** @param size number of nodes with aliases expanded, which is the cost of walking it */
    private record Anchored(Node node, int size) {}

    TreeBuilder(Iterator<Event> events, String origin, Expansion expansion, Problems problems) {
        this.events = events;
        this.origin = origin;
        this.expansion = expansion;
        this.problems = problems;
    }

    /** The tree of the only document; empty if there is none. */
    Optional<Node> build() throws Unreadable {
        Optional<Node> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                if (root.isPresent()) throw new Unreadable(place(event, ""), "begins a second document. Use one.");
                root = Optional.of(node(events.next(), "", 0));
            }
        }
        return root;
    }

    private Node node(Event event, String path, int depth) throws Unreadable {
        Place place = place(event, path);
        if (event instanceof AliasEvent alias) return resolve(alias, place);
        refuseTags(event, place);
        if (depth > DEEPEST) throw new Unreadable(place, "is nested more than " + DEEPEST + " levels deep.");
        int before = nodes;
        count(1, place);
        Node node =
                switch (event.getEventId()) {
                    case MappingStart -> mapping(place, depth);
                    case SequenceStart -> sequence(place, depth);
                    default -> scalar((ScalarEvent) event, place);
                };
        ((NodeEvent) event)
                .getAnchor()
                .ifPresent(anchor -> anchors.put(anchor.getValue(), new Anchored(node, nodes - before)));
        return node;
    }

    private Node resolve(AliasEvent alias, Place place) throws Unreadable {
        String name = alias.getAlias().getValue();
        Anchored anchored = anchors.get(name);
        if (anchored == null)
            throw new Unreadable(place, "'*" + name + "' has no '&" + name + "' before it in the file.");
        count(anchored.size(), place);
        return anchored.node();
    }

    private void count(int more, Place place) throws Unreadable {
        nodes += more;
        if (nodes > MOST_NODES) {
            throw new Unreadable(place, "has more than " + MOST_NODES + " values, including those of aliases.");
        }
    }

    private Scalar scalar(ScalarEvent event, Place place) {
        String text = expansion.expand(event.getValue(), place, problems);
        return new Scalar(place, text, !event.isPlain() || !text.equals(event.getValue()));
    }

    private Sequence sequence(Place place, int depth) throws Unreadable {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, place.item(items.size()).path(), depth + 1));
        }
        return new Sequence(place, items);
    }

    private Mapping mapping(Place place, int depth) throws Unreadable {
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            String key = key(event, place.path(), depth);
            Place keyPlace = place(event, place.child(key).path());
            Node value = node(events.next(), keyPlace.path(), depth + 1);
            Mapping.Entry first = entries.putIfAbsent(key, new Mapping.Entry(keyPlace, value));
            if (first != null) problems.add(keyPlace, twice(key, first.keyPlace()));
        }
        return new Mapping(place, entries);
    }

    private String key(Event event, String path, int depth) throws Unreadable {
        if (event instanceof ScalarEvent scalar) {
            refuseTags(event, place(event, path));
            count(1, place(event, path));
            if (scalar.getValue().length() > LONGEST_KEY) {
                throw new Unreadable(place(event, path), "has a key of more than " + LONGEST_KEY + " characters.");
            }
            return scalar.getValue();
        }
        throw new Unreadable(
                place(event, path),
                depth == 0 ? "must be a block of keys with plain names." : "must have plain text as keys.");
    }

    private static String twice(String key, Place first) {
        return "'" + key + "' is set twice, first in line " + first.line() + ", column " + first.column() + "."
                + " Remove one.";
    }

    private static void refuseTags(Event event, Place place) throws Unreadable {
        Optional<String> tag = Optional.empty();
        if (event instanceof ScalarEvent scalar) tag = scalar.getTag();
        if (event instanceof CollectionStartEvent collection) tag = collection.getTag();
        if (tag.isPresent()) {
            String shown = Scalar.shortened(tag.get().replace("tag:yaml.org,2002:", "!!"));
            throw new Unreadable(place, "has the tag '" + shown + "', and tags are not allowed. Remove it.");
        }
    }

    private Place place(Event event, String path) {
        Place whole = Place.of(origin).withPath(path);
        return event.getStartMark()
                .map(mark -> whole.at(mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(whole);
    }
}
