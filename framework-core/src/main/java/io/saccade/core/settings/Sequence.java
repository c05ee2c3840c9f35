package io.saccade.core.settings;

import io.saccade.core.problem.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list. */
public record Sequence(Place place, List<Node> items) implements Node {
    public Sequence {
        items = List.copyOf(items);
    }

    @Override
    public Sequence movedTo(Place newPlace) {
        List<Node> moved = new ArrayList<>();
        for (Node item : items) moved.add(item.movedTo(newPlace.item(moved.size())));
        return new Sequence(newPlace, moved);
    }

    @Override
    public String describe() {
        return "a list";
    }

    @Override
    public Object plain() {
        List<@Nullable Object> plain = new ArrayList<>();
        for (Node item : items) plain.add(item.plain());
        return Collections.unmodifiableList(plain);
    }
}
