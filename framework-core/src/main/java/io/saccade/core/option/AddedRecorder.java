package io.saccade.core.option;

import java.util.Map;

/**
 * A recorder of a plugin that a program adds to a run: to each road whose stages write what it reads, unless the road
 * has a stage of its name.
 *
 * @param name in the road; with {@code together:}, the road's name stands before it
 * @param block the keys of its block in a pipeline file, such as {@code type}, {@code with} and {@code queue}
 */
public record AddedRecorder(String name, Map<String, Object> block) {
    public AddedRecorder {
        block = Map.copyOf(block);
    }
}
