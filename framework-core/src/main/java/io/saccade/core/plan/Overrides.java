package io.saccade.core.plan;

import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Applies {@code --set} to the files of a run. An override that matches no stage of any file is reported at the end,
 * because in a run with steps each file has only some of the stages.
 */
final class Overrides {
    private static final Set<String> WHOLE_FILE = Set.of("seed", "overwrite");
    private static final Set<String> OF_EPISODES = Set.of("episodes", "max-steps");

    private final List<SettingOverride> overrides = new ArrayList<>();
    private final Set<SettingOverride> used = new HashSet<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Problems problems;

    Overrides(List<String> arguments, Problems problems) {
        this.problems = problems;
        for (String argument : arguments) {
            SettingOverride.parse(argument, problems).ifPresent(overrides::add);
        }
    }

    /** Returns the file with all matching overrides applied. */
    Mapping apply(Mapping pipeline, List<NamedStage> stages) {
        stages.forEach(stage -> known.add(stage.name()));
        stages.forEach(stage -> known.add(stage.role().label()));
        Mapping changed = pipeline;
        for (SettingOverride override : overrides) changed = apply(override, changed, stages);
        return changed;
    }

    private Mapping apply(SettingOverride override, Mapping pipeline, List<NamedStage> stages) {
        String first = override.first();
        List<String> rest = override.rest();
        if (pipeline.has("steps") && !first.equals("overwrite")) return pipeline;
        if (rest.isEmpty() && WHOLE_FILE.contains(first)) return putAtTop(override, pipeline);
        if (rest.isEmpty()) return pipeline;
        if (first.equals("safety")) return putAtTop(override, pipeline);
        List<NamedStage> meant =
                stages.stream().filter(stage -> stage.name().equals(first)).toList();
        if (meant.isEmpty()) {
            meant = stages.stream()
                    .filter(stage -> stage.role().label().equals(first))
                    .toList();
        }
        if (meant.isEmpty()) return pipeline;
        used.add(override);
        if (meant.size() > 1) return tellSeveral(override, pipeline, meant);
        NamedStage stage = meant.get(0);
        boolean ofEpisodes = first.equals("environment") && rest.size() == 1 && OF_EPISODES.contains(rest.get(0));
        List<String> path = ofEpisodes ? rest : inside("with", rest);
        return stage.replace(pipeline, block -> override.put(block, path, problems));
    }

    private Mapping putAtTop(SettingOverride override, Mapping pipeline) {
        used.add(override);
        return override.put(pipeline, override.keys(), problems);
    }

    private Mapping tellSeveral(SettingOverride override, Mapping pipeline, List<NamedStage> meant) {
        String names = meant.stream().map(NamedStage::name).collect(Collectors.joining(", "));
        problems.add(override.place(), "means one of " + meant.size() + " stages. Name the one: " + names + ".");
        return pipeline;
    }

    private static List<String> inside(String key, List<String> path) {
        List<String> longer = new ArrayList<>(List.of(key));
        longer.addAll(path);
        return longer;
    }

    /** Reports overrides that matched nothing. Call it after all files of the run were loaded. */
    void tellUnused() {
        known.addAll(WHOLE_FILE);
        known.add("safety");
        for (SettingOverride override : overrides) {
            if (used.contains(override)) continue;
            boolean incomplete = override.rest().isEmpty() && known.contains(override.first());
            problems.add(
                    override.place(),
                    incomplete
                            ? "names no key of '" + override.first() + "'. Write " + override.first() + ".key=value."
                            : "names no stage: there is no '" + override.first() + "'."
                                    + Suggestion.ending(override.first(), known));
        }
    }
}
