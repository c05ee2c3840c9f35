package io.saccade.core.plan;

import io.saccade.core.catalog.Role;
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
 * because in a run of several files each has only some of the stages.
 */
final class Overrides {
    private static final Set<String> WHOLE_FILE = Set.of("seed", "overwrite");
    private static final Set<String> OF_EPISODES = Set.of("episodes", "max-steps");

    private static final String SAFETY = "safety";

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

    /**
     * Returns the file with the overrides of its own keys applied.
     *
     * @param prefix of the road that the file is; an override without it counts for all roads
     */
    Mapping ofFile(Mapping pipeline, String prefix) {
        WHOLE_FILE.forEach(key -> known.add(prefix + key));
        known.add(prefix + SAFETY);
        Mapping changed = pipeline;
        for (SettingOverride override : overrides) {
            String first = withoutPrefix(override, prefix);
            if (!isOfFile(first, override.rest(), pipeline)) continue;
            used.add(override);
            List<String> path = inside(first, override.rest());
            changed = override.put(changed, path, problems);
        }
        return changed;
    }

    private static String withoutPrefix(SettingOverride override, String prefix) {
        String first = override.first();
        return first.startsWith(prefix) ? first.substring(prefix.length()) : first;
    }

    private static boolean isOfFile(String first, List<String> rest, Mapping pipeline) {
        if (LoadedPipeline.hasParts(pipeline)) return rest.isEmpty() && first.equals("overwrite");
        return rest.isEmpty() ? WHOLE_FILE.contains(first) : first.equals(SAFETY);
    }

    /**
     * Returns the stages of a file with the overrides of their keys applied.
     *
     * @param prefix of the road, before the names of its stages and roles
     */
    List<StageBlock> ofStages(List<StageBlock> stages, String prefix) {
        stages.forEach(stage -> known.add(stage.name()));
        stages.forEach(stage -> known.add(prefix + stage.role().label()));
        List<StageBlock> changed = new ArrayList<>(stages);
        for (SettingOverride override : overrides) {
            if (override.rest().isEmpty() || withoutPrefix(override, prefix).equals(SAFETY)) continue;
            List<StageBlock> meant = meant(override.first(), changed, prefix);
            if (meant.isEmpty()) continue;
            used.add(override);
            if (meant.size() > 1) tellSeveral(override, meant);
            else changed.replaceAll(stage -> stage.equals(meant.get(0)) ? apply(override, stage, prefix) : stage);
        }
        return changed;
    }

    private static List<StageBlock> meant(String first, List<StageBlock> stages, String prefix) {
        List<StageBlock> named =
                stages.stream().filter(stage -> stage.name().equals(first)).toList();
        if (!named.isEmpty()) return named;
        return stages.stream()
                .filter(stage -> first.equals(prefix + stage.role().label()))
                .toList();
    }

    private StageBlock apply(SettingOverride override, StageBlock stage, String prefix) {
        List<String> rest = override.rest();
        boolean ofEpisodes = override.first().equals(prefix + Role.ENVIRONMENT.label())
                && rest.size() == 1
                && OF_EPISODES.contains(rest.get(0));
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
        for (SettingOverride override : overrides) {
            if (used.contains(override)) continue;
            boolean incomplete = override.rest().isEmpty() && known.contains(override.first());
            problems.add(
                    override.place(),
                    incomplete
                            ? "names no key of '" + override.first() + "'. Write " + override.first() + ".key=value."
                            : "names no stage: there is no '" + override.first() + "'." + hint(override.first()));
        }
    }

    private String hint(String name) {
        return known.stream()
                .filter(full -> full.endsWith("/" + name))
                .findFirst()
                .map(full -> " Did you mean '" + full + "'?")
                .orElseGet(() -> Suggestion.ending(name, known));
    }
}
