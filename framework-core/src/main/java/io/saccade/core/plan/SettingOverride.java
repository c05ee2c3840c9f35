package io.saccade.core.plan;

import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Node;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.YamlReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One {@code --set key.path=value}.
 *
 * @param keys the parts of the path, at least one
 * @param place the argument itself, for messages
 */
record SettingOverride(List<String> keys, String value, Place place) {
    /** Parses an argument. Returns empty, and adds a problem, if its form is wrong. */
    static Optional<SettingOverride> parse(String argument, Problems problems) {
        Place place = Place.of("--set " + argument);
        int equals = argument.indexOf('=');
        List<String> keys =
                Arrays.asList(argument.substring(0, Math.max(0, equals)).strip().split("\\.", -1));
        if (keys.stream().anyMatch(String::isBlank)) {
            problems.add(place, "must be of the form stage.key=value, such as capture.source=clip.mp4.");
            return Optional.empty();
        }
        return Optional.of(new SettingOverride(keys, argument.substring(equals + 1), place));
    }

    String first() {
        return keys.get(0);
    }

    List<String> rest() {
        return keys.subList(1, keys.size());
    }

    /** Returns the block with the value set at a path of keys; creates missing blocks on the way. */
    Mapping put(Mapping block, List<String> path, Problems problems) {
        String key = path.get(0);
        Place at = place.withPath(block.place().child(key).path());
        if (path.size() == 1) {
            return YamlReader.value(value, at, problems)
                    .map(node -> block.with(key, node))
                    .orElse(block);
        }
        Node inner = block.get(key).orElseGet(() -> Mapping.empty(block.place().child(key)));
        if (inner instanceof Mapping mapping) {
            return block.with(key, put(mapping, path.subList(1, path.size()), problems));
        }
        problems.add(at, "is " + inner.describe() + ", which has no keys inside. Set it as a whole.");
        return block;
    }
}
