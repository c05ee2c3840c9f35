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

    /** Returns the file with the overrides of its own keys applied. */
    Mapping ofFile(Mapping pipeline) {
        Mapping changed = pipeline;
        for (SettingOverride override : overrides) {
            if (!isOfFile(override, pipeline)) continue;
            used.add(override);
            changed = override.put(changed, override.keys(), problems);
        }
        return changed;
    }

    private static boolean isOfFile(SettingOverride override, Mapping pipeline) {
        String first = override.first();
        if (pipeline.has("steps")) return override.rest().isEmpty() && first.equals("overwrite");
        return override.rest().isEmpty() ? WHOLE_FILE.contains(first) : first.equals("safety");
    }

    /** Returns the stages of a file with the overrides of their keys applied. */
    List<StageBlock> ofStages(List<StageBlock> stages) {
        stages.forEach(stage -> known.add(stage.name()));
        stages.forEach(stage -> known.add(stage.role().label()));
        List<StageBlock> changed = new ArrayList<>(stages);
        for (SettingOverride override : overrides) {
            if (override.rest().isEmpty() || override.first().equals("safety")) continue;
            List<StageBlock> meant = meant(override.first(), changed);
            if (meant.isEmpty()) continue;
            used.add(override);
            if (meant.size() > 1) tellSeveral(override, meant);
            else changed.replaceAll(stage -> stage.equals(meant.get(0)) ? apply(override, stage) : stage);
        }
        return changed;
    }

    private static List<StageBlock> meant(String first, List<StageBlock> stages) {
        List<StageBlock> named =
                stages.stream().filter(stage -> stage.name().equals(first)).toList();
        if (!named.isEmpty()) return named;
        return stages.stream()
                .filter(stage -> stage.role().label().equals(first))
                .toList();
    }

    private StageBlock apply(SettingOverride override, StageBlock stage) {
        List<String> rest = override.rest();
        boolean ofEpisodes =
                override.first().equals("environment") && rest.size() == 1 && OF_EPISODES.contains(rest.get(0));
        List<String> path = ofEpisodes ? rest : inside("with", rest);
        return new StageBlock(stage.name(), stage.role(), override.put(stage.mapping(), path, problems));
    }

    private void tellSeveral(SettingOverride override, List<StageBlock> meant) {
        String names = meant.stream().map(StageBlock::name).collect(Collectors.joining(", "));
        problems.add(override.place(), "fits " + meant.size() + " stages. Use the name of one: " + names + ".");
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
