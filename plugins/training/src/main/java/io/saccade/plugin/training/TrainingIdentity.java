package io.saccade.plugin.training;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything that determines the result of a training, by name: settings, the seed, and a {@link Fingerprint} of the
 * data. A checkpoint that differs in any of it belongs to another training.
 */
public final class TrainingIdentity {
    private final Map<String, String> values = new LinkedHashMap<>();

    /** Creates an identity without values. */
    public TrainingIdentity() {}

    /** Adds a value. */
    public TrainingIdentity with(String name, Object value) {
        values.put(name, String.valueOf(value));
        return this;
    }

    /**
     * Adds settings of a public record in an exported package.
     *
     * @param keys names of settings as users write them, such as {@code batch-size}
     */
    public TrainingIdentity with(Record settings, String... keys) {
        for (String key : keys) with(key, value(settings, key));
        return this;
    }

    private static String value(Record settings, String key) {
        List<RecordComponent> found = Arrays.stream(settings.getClass().getRecordComponents())
                .filter(component -> kebab(component.getName()).equals(key))
                .toList();
        if (found.isEmpty())
            throw new IllegalArgumentException(settings.getClass().getName() + " has no setting " + key);
        try {
            return String.valueOf(found.get(0).getAccessor().invoke(settings));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(settings.getClass().getName() + " must be public and exported", e);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** Adds the values of another identity. */
    public TrainingIdentity with(TrainingIdentity others) {
        values.putAll(others.values);
        return this;
    }

    /** Returns all values by name. */
    public Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }
}
