package io.saccade.core;

import io.saccade.core.catalog.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One step of a random run.
 *
 * @param source the role of its source
 * @param tree the content of its pipeline file
 * @param stages one for each worker
 */
record RandomStep(String name, Role source, Map<String, Object> tree, List<RandomStage> stages) {
    RandomStep(String name, Role source, Map<String, Object> tree) {
        this(name, source, tree, new ArrayList<>());
    }

    boolean trains() {
        return source == Role.TRAINER;
    }

    boolean hangs() {
        return stages.stream().anyMatch(RandomStage::hangs);
    }
}
