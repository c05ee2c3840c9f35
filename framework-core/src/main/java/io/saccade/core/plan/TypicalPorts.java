package io.saccade.core.plan;

import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.call.Reasons;
import io.saccade.core.problem.Place;
import io.saccade.core.problem.Problem;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Names;
import io.saccade.core.settings.Node;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.References;
import io.saccade.core.settings.Setting;
import io.saccade.core.settings.SettingsBinder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ports of a stage with its default settings, and with a made-up word or number for each required setting. For
 * suggestions and listings.
 */
public final class TypicalPorts {
    private TypicalPorts() {}

    /** Returns empty if the made-up settings break a rule of the stage. */
    public static Optional<Ports> of(StageFactory<?> factory) {
        Problems unseen = new Problems();
        return settings(factory, unseen)
                .flatMap(bound -> PluginCalls.ports(factory, bound, Place.of(factory.type()), unseen));
    }

    /**
     * The reason why the stage can't be listed, as a clause that continues "its XFactory ". Runs the plugin's code on
     * the caller's thread. Failures of made-up settings are ignored.
     */
    public static Optional<String> refusal(StageFactory<?> factory) {
        Problems problems = new Problems();
        boolean madeUp = !required(factory.settings()).isEmpty();
        try {
            Optional<? extends Record> bound = settings(factory, problems);
            if (bound.isPresent()) FlatPorts.of(factory, bound.get());
            return problems.list().stream()
                    .map(Problem::sentence)
                    .filter(sentence -> !madeUp && sentence.startsWith(SettingsBinder.UNCHECKED))
                    .findFirst()
                    .map(sentence -> "has default settings that " + sentence.replaceFirst("\\.$", ""));
        } catch (RuntimeException | LinkageError e) {
            return madeUp
                    ? Optional.empty()
                    : Optional.of("can't tell what it reads and writes with its default settings (" + Reasons.of(e)
                            + "); the plugin's author must fix it");
        }
    }

    private static Optional<? extends Record> settings(StageFactory<?> factory, Problems problems) {
        Mapping settings = (Mapping) Node.of(required(factory.settings()), Place.of(factory.type()));
        return new SettingsBinder(References.any()).bind(factory.settings(), settings, problems);
    }

    private static Map<String, Object> required(Class<?> settings) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Setting setting : Setting.of(settings)) {
            if (setting.isRequired())
                values.put(setting.key(), specimen(setting.component().getType()));
        }
        return values;
    }

    private static Object specimen(Class<?> type) {
        if (type == List.class || type.isArray()) return List.of();
        if (type == Map.class) return Map.of();
        if (type.isRecord()) return required(type);
        if (type.isEnum()) return Names.kebab((Enum<?>) type.getEnumConstants()[0]);
        if (type == boolean.class || type == Boolean.class) return false;
        if (type == Duration.class) return "1s";
        return 1;
    }
}
