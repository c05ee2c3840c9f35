package io.saccade.core.plan;

import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.Suggestion;
import java.util.List;
import java.util.Optional;

/** Finds the factory of a type, or adds a problem that suggests a similar type. */
final class StageFinder {
    private final StageCatalog catalog;

    StageFinder(StageCatalog catalog) {
        this.catalog = catalog;
    }

    Optional<StageFactory<?>> find(Role role, String type, Place place, Problems problems) {
        Optional<StageFactory<?>> found = catalog.find(role, type);
        if (found.isEmpty()) tellUnknown(role, type, place, problems);
        return found;
    }

    private void tellUnknown(Role role, String type, Place place, Problems problems) {
        String missing = "there is no " + role.label() + " '" + type + "'";
        Optional<String> failed = catalog.failedPluginFor(role, type);
        if (failed.isPresent()) problems.addPlugin(place, missing + ": " + failed.get() + "." + hint(role, type));
        else problems.add(place, missing + "." + hint(role, type));
    }

    private String hint(Role role, String type) {
        List<StageEntry> sameRole =
                catalog.stages().stream().filter(entry -> entry.role() == role).toList();
        List<String> types = sameRole.stream().map(StageEntry::name).toList();
        Optional<String> near = Suggestion.nearest(type, types);
        if (near.isPresent()) {
            String plugin = sameRole.get(types.indexOf(near.get())).plugin();
            return " Did you mean '" + near.get() + "' (of the plugin " + plugin + ")?";
        }
        return catalog.stages().stream()
                .filter(entry -> entry.type().equals(type))
                .findFirst()
                .map(entry -> " There is " + entry.role().withArticle() + " of that name: write it under '"
                        + PipelineKeys.of(entry.role()) + ":'.")
                .orElseGet(() -> Suggestion.ending(type, types));
    }
}
