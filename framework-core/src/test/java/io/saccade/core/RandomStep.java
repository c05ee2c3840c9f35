package io.saccade.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One step of a random run.
 *
 * @param tree what would stand in its file
 * @param stages with one for each worker
 */
record RandomStep(String name, boolean trains, Map<String, Object> tree, List<RandomStage> stages) {
    RandomStep(String name, boolean trains, Map<String, Object> tree) {
        this(name, trains, tree, new ArrayList<>());
    }

    boolean hangs() {
        return stages.stream().anyMatch(RandomStage::hangs);
    }
}
