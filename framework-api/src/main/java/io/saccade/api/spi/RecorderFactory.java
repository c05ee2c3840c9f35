package io.saccade.api.spi;

/**
 * Creates recorders of one type.
 *
 * <p>This example writes a table that is complete or absent:
 *
 * <pre>{@code
 * public final class BrightnessTableFactory extends RecorderFactory<BrightnessTableFactory.Settings> {
 *     @Doc("Writes the brightness of each sample as a table")
 *     public record Settings(@Doc("file to write, such as brightness.csv") Path file) {}
 *
 *     public BrightnessTableFactory() {
 *         super("brightness-table", Settings.class, Ports.reading(Keys.METRICS));
 *     }
 *
 *     @Override
 *     public void check(Settings settings, Check check) {
 *         check.outputFile("file", settings.file());
 *     }
 *
 *     @Override
 *     public Recorder create(Settings settings, StageContext context) throws IOException {
 *         Writer table = context.closing(Files.newBufferedWriter(context.output(settings.file())));
 *         return new Recorder() {
 *             @Override
 *             public void record(Sample sample) throws IOException {
 *                 table.write(sample.index() + "," + sample.need(Keys.METRICS).values().get("brightness") + "\n");
 *             }
 *
 *             @Override
 *             public void finish() throws IOException {
 *                 table.close();
 *             }
 *         };
 *     }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public abstract non-sealed class RecorderFactory<C extends Record> extends StageFactory<C> {
    /**
     * @param type the name in pipeline files, kebab-case
     * @param ports the keys that the stage reads and writes; override {@link #ports} if they depend on the settings
     */
    protected RecorderFactory(String type, Class<C> settings, Ports ports) {
        super(type, settings, ports);
    }

    @Override
    public abstract Recorder create(C settings, StageContext context) throws Exception;
}
