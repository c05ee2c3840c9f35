package io.saccade.core.plugin;

import io.saccade.core.catalog.StageEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stages of the plugins linked so far. If several plugins have the same role and type, the plain name goes to a
 * shipped plugin, then to the earlier folder, then to the first id; the others are named by plugin id and type.
 */
final class StageRegistry {
    static final Comparator<StageEntry> BY_ROLE_AND_TYPE = Comparator.comparing(StageEntry::role)
            .thenComparing(StageEntry::type)
            .thenComparing(StageEntry::name);

    private static final Comparator<Offer> FIRST_CLAIM = Comparator.<Offer, Boolean>comparing(
                    offer -> !offer.stage().isShipped())
            .thenComparingInt(offer -> offer.folder())
            .thenComparing(offer -> offer.stage().plugin());

    private final List<Offer> offers = new ArrayList<>();

    private record Offer(StageEntry stage, int folder) {}

    /** Adds all of a plugin's stages, or none. */
    void add(PluginCandidate plugin, Collection<StageEntry> stages) {
        Set<String> own = new HashSet<>();
        for (StageEntry stage : stages) {
            if (own.add(identity(stage))) continue;
            throw new PluginFailure("it has the " + identity(stage) + " twice; " + plugin.id() + " must give one of"
                    + " the two another type");
        }
        stages.forEach(stage -> offers.add(new Offer(stage, plugin.folder())));
    }

    List<StageEntry> stages() {
        Map<String, String> holders = new LinkedHashMap<>();
        return offers.stream()
                .sorted(FIRST_CLAIM)
                .map(Offer::stage)
                .map(stage -> {
                    String holder = holders.putIfAbsent(identity(stage), stage.plugin());
                    return holder == null ? stage : stage.besides(holder);
                })
                .sorted(BY_ROLE_AND_TYPE)
                .toList();
    }

    private static String identity(StageEntry stage) {
        return stage.role().label() + " '" + stage.type() + "'";
    }
}
