package io.saccade.core.plan;

import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.Role;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Problems;

/** Checks which keys of a stage's block are allowed for its role. */
final class RoleRules {
    private RoleRules() {}

    static void check(Role role, Mapping mapping, StageKeys keys, Problems problems) {
        if (role != Role.ENVIRONMENT) {
            refuse(mapping, "episodes", "only an environment has episodes.", problems);
            refuse(mapping, "max-steps", "only an environment has steps.", problems);
        }
        if (role.isSource()) {
            refuse(mapping, "queue", "a source has no queue before it; set a queue on a stage after it.", problems);
        }
        if (role != Role.MODEL) {
            refuse(mapping, "workers", "only a model can have several workers.", problems);
        }
        checkOnError(role, mapping, keys, problems);
    }

    /** Checks whether a model with these settings may have several workers. */
    static <C extends Record> void checkWorkers(
            Mapping mapping, StageKeys keys, StageFactory<C> factory, Record settings, Problems problems) {
        if (keys.workers().orElse(1) <= 1 || !(factory instanceof ModelFactory<C> model)) return;
        if (PluginCalls.stateless(model, settings, mapping.placeOf("workers"), problems)) return;
        problems.add(
                mapping.placeOf("workers"),
                "'" + factory.type() + "' needs its samples one after another, so it has one worker. Remove this"
                        + " key.");
    }

    private static void checkOnError(Role role, Mapping mapping, StageKeys keys, Problems problems) {
        boolean allowed =
                switch (keys.onError()) {
                    case FAIL -> true;
                    case SKIP -> role != Role.ENVIRONMENT && role != Role.TRAINER;
                    case RESTART -> role == Role.CAPTURE || role == Role.MODEL;
                };
        if (allowed) return;
        String others = role == Role.ENVIRONMENT || role == Role.TRAINER ? "fail" : "fail or skip";
        problems.add(mapping.placeOf("on-error"), "must be " + others + " for " + role.withArticle() + ".");
    }

    private static void refuse(Mapping mapping, String key, String rule, Problems problems) {
        if (mapping.has(key)) problems.add(mapping.placeOfKey(key), "is not allowed here: " + rule);
    }
}
