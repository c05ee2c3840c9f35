package io.saccade.core.conformance;

import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.EnvironmentRef;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;

/** Finds out whether settings can name a source, which another plugin may have. */
final class NestedSources {
    private NestedSources() {}

    static boolean mayBeIn(Type settings) {
        if (settings instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(NestedSources::mayBeIn);
        }
        if (!(settings instanceof Class<?> plain)) return false;
        if (plain.isArray()) return mayBeIn(plain.getComponentType());
        if (!plain.isRecord()) return plain == CaptureRef.class || plain == EnvironmentRef.class;
        return Arrays.stream(plain.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .anyMatch(NestedSources::mayBeIn);
    }
}
