package io.saccade.core.catalog;

import io.saccade.api.spi.ActuatorFactory;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.EnvironmentFactory;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.StageFactory;
import io.saccade.api.spi.TrainerFactory;
import java.util.Locale;

/** The role of a stage in a pipeline. A type name may be used once per role. */
public enum Role {
    CAPTURE,
    ENVIRONMENT,
    TRAINER,
    MODEL,
    ACTUATOR,
    RECORDER;

    /** The role of a factory's stages, given by its superclass. */
    public static Role of(StageFactory<?> factory) {
        if (factory instanceof CaptureFactory<?>) return CAPTURE;
        if (factory instanceof EnvironmentFactory<?>) return ENVIRONMENT;
        if (factory instanceof TrainerFactory<?>) return TRAINER;
        if (factory instanceof ModelFactory<?>) return MODEL;
        if (factory instanceof ActuatorFactory<?>) return ACTUATOR;
        return RECORDER;
    }

    /** The name in pipeline files, messages and reports: {@code "capture"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name with its article, for messages: {@code "an actuator"}. */
    public String withArticle() {
        return (this == ACTUATOR || this == ENVIRONMENT ? "an " : "a ") + label();
    }

    /** Whether the role is a source; a pipeline has exactly one source, at its beginning. */
    public boolean isSource() {
        return this == CAPTURE || this == ENVIRONMENT || this == TRAINER;
    }
}
