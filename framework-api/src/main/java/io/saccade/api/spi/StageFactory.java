package io.saccade.api.spi;

/**
 * The one service type of a plugin: a module {@code provides io.saccade.api.spi.StageFactory with ...}. A stage is
 * identified by its role, which is the subclass, and its type. Factories have a public constructor without parameters,
 * hold no state and may be called from any thread.
 *
 * @param <C> the settings, a record: components in camel case become keys in kebab-case; {@link Default} and
 *     {@link Doc} annotate components; the compact constructor checks values and throws {@link InvalidSetting} or
 *     {@link IllegalArgumentException}. Its package must be exported.
 * @since 0.1
 */
public abstract sealed class StageFactory<C extends Record>
        permits CaptureFactory, ModelFactory, ActuatorFactory, RecorderFactory, EnvironmentFactory, TrainerFactory {
    private final String type;
    private final Class<C> settings;
    private final Ports ports;

    StageFactory(String type, Class<C> settings, Ports ports) {
        this.type = type;
        this.settings = settings;
        this.ports = ports;
    }

    /** The name in pipeline files. */
    public final String type() {
        return type;
    }

    /** The class of the settings. */
    public final Class<C> settings() {
        return settings;
    }

    /** The keys that the stage reads and may write. They depend only on the settings; opens no file or device. */
    public Ports ports(C settings) {
        return ports;
    }

    /**
     * Declares what a run with these settings needs from outside (input files, outputs, a display), so that problems
     * are reported before anything is opened. Opens nothing itself.
     */
    public void check(C settings, Check check) {}

    /**
     * Loads what every stage of this type needs and what takes long to load, such as native libraries. The core may
     * call it when a run starts, on another thread than the planning, so that {@link #create} need not load it;
     * it calls {@code create} after this has returned. Opens no file of the user and no device. What this throws is
     * only logged: {@code create} fails for the same reason.
     *
     * @since 0.2
     */
    public void preload() throws Exception {}

    /**
     * Opens the stage. If this throws, the core closes what was passed to {@code context.closing}.
     *
     * @throws InvalidInputException if the user's file or device is wrong
     * @throws Exception for anything else: a bug, or a machine failure
     */
    public abstract Stage create(C settings, StageContext context) throws Exception;
}
