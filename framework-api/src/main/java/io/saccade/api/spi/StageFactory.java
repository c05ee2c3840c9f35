package io.saccade.api.spi;

/**
 * The one service type: a module {@code provides io.saccade.api.spi.StageFactory with ...}. A stage is known
 * by its role, which is the subclass, and its type. Factories have a public constructor without parameters,
 * hold no state and may be called from any thread.
 *
 * @param <C> the settings, a record: components in camel case become keys in kebab-case; {@link Default} and
 *     {@link Doc} stand on components; checks stand in the compact constructor, as {@link InvalidSetting} or
 *     {@link IllegalArgumentException}. Its package must be exported.
 */
public abstract sealed class StageFactory<C extends Record>
        permits CaptureFactory, ModelFactory, ActuatorFactory, RecorderFactory, EnvironmentFactory, TrainerFactory {
    private final String type;
    private final Class<C> settings;

    StageFactory(String type, Class<C> settings) {
        this.type = type;
        this.settings = settings;
    }

    /** The name in pipeline files. */
    public final String type() {
        return type;
    }

    /** The class of the settings. */
    public final Class<C> settings() {
        return settings;
    }

    /** What the stage reads and may write. Depends on the settings alone and touches no file or device. */
    public abstract Ports ports(C settings);

    /**
     * Tells what a run with these settings needs from outside (files that must be there, files it will
     * make, a display), so that what is missing is said before anything opens. Opens nothing itself.
     */
    public void check(C settings, Check check) {}

    /**
     * Opens the stage. What was passed to {@code context.closing} is closed also when this throws.
     *
     * @throws InvalidInputException when the user's file or device is wrong
     * @throws Exception for anything else: a bug, or a machine that fails
     */
    public abstract Stage create(C settings, StageContext context) throws Exception;
}
