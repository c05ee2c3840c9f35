package io.saccade.api.spi;

/**
 * Creates models of one type.
 *
 * <p>This example measures how bright each frame is:
 *
 * <pre>{@code
 * public final class BrightnessFactory extends ModelFactory<BrightnessFactory.Settings> {
 *     @Doc("Measures the mean brightness of each gray frame, 0 to 255")
 *     public record Settings() {}
 *
 *     public BrightnessFactory() {
 *         super("brightness", Settings.class, Ports.reading(Keys.FRAME).writing(Keys.METRICS));
 *     }
 *
 *     @Override
 *     public Model create(Settings settings, StageContext context) {
 *         return Model.mapping(
 *                 Keys.FRAME, Keys.METRICS, frame -> Optional.of(new Metrics(Map.of("brightness", mean(frame)))));
 *     }
 *
 *     private static double mean(Frame frame) {
 *         ByteBuffer pixels = frame.pixels();
 *         long sum = 0;
 *         for (int y = 0; y < frame.height(); y++) {
 *             for (int x = 0; x < frame.width(); x++) sum += pixels.get(y * frame.strideBytes() + x) & 255;
 *         }
 *         return (double) sum / (frame.width() * frame.height());
 *     }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public abstract non-sealed class ModelFactory<C extends Record> extends StageFactory<C> {
    private static final int MOST_HELD = 1024;

    /**
     * @param type the name in pipeline files, kebab-case
     * @param ports the keys that the stage reads and writes; override {@link #ports} if they depend on the settings
     */
    protected ModelFactory(String type, Class<C> settings, Ports ports) {
        super(type, settings, ports);
    }

    @Override
    public abstract Model create(C settings, StageContext context) throws Exception;

    /**
     * Whether the result for a sample depends on that sample only. If it does, a pipeline may set {@code workers}: the
     * core then creates one model for each worker, calls them in parallel and restores the order of the samples.
     */
    public boolean stateless() {
        return false;
    }

    /** Like {@link #stateless()}, for stages where the answer depends on the settings. */
    public boolean stateless(C settings) {
        return stateless();
    }

    /**
     * The largest number of samples that a model may hold at a time; 1,024 by default. The limit keeps a model that
     * forgets held samples from filling the memory.
     *
     * @since 0.2
     */
    public int mostHeld(C settings) {
        return MOST_HELD;
    }

    /**
     * Whether the model computes a result over all samples of a run, such as a mean error, which it tells or emits in
     * {@code flush}. The core does not replace such a model during a run: each of the two models would have only a part
     * of the samples.
     *
     * @since 0.2
     */
    public boolean aggregates(C settings) {
        return false;
    }
}
