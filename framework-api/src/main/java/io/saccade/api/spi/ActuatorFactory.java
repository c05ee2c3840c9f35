package io.saccade.api.spi;

/**
 * Creates actuators of one type.
 *
 * <p>This example switches a light-emitting diode through its device file, while frames are bright:
 *
 * <pre>{@code
 * public final class LedFactory extends ActuatorFactory<LedFactory.Settings> {
 *     @Doc("Lights a LED while frames are bright")
 *     public record Settings(
 *             @Doc("the LED's device file, such as /sys/class/leds/green/brightness") Path device,
 *             @Doc("brightness from which the LED is on, 0 to 255") @Default("128") double threshold) {}
 *
 *     public LedFactory() {
 *         super("led", Settings.class, Ports.reading(Keys.METRICS));
 *     }
 *
 *     @Override
 *     public void check(Settings settings, Check check) {
 *         check.inputFile("device", settings.device());
 *     }
 *
 *     @Override
 *     public Actuator create(Settings settings, StageContext context) {
 *         Path device = context.input(settings.device());
 *         return new Actuator() {
 *             private boolean lit;
 *
 *             @Override
 *             public void act(Sample sample) throws IOException {
 *                 double brightness = sample.need(Keys.METRICS).values().getOrDefault("brightness", 0.0);
 *                 lit = brightness >= settings.threshold();
 *                 Files.writeString(device, lit ? "1" : "0");
 *             }
 *
 *             @Override
 *             public void close() throws IOException {
 *                 if (lit) Files.writeString(device, "0");
 *             }
 *         };
 *     }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public abstract non-sealed class ActuatorFactory<C extends Record> extends StageFactory<C> {
    /**
     * @param type the name in pipeline files, kebab-case
     * @param ports the keys that the stage reads and writes; override {@link #ports} if they depend on the settings
     */
    protected ActuatorFactory(String type, Class<C> settings, Ports ports) {
        super(type, settings, ports);
    }

    @Override
    public abstract Actuator create(C settings, StageContext context) throws Exception;
}
