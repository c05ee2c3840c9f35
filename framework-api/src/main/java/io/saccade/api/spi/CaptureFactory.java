package io.saccade.api.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Creates captures of one type.
 *
 * <p>This example produces gray frames, each brighter than the one before:
 *
 * <pre>{@code
 * public final class RampFactory extends CaptureFactory<RampFactory.Settings> {
 *     @Doc("Produces gray frames, each brighter than the one before")
 *     public record Settings(@Doc("number of frames, 1 to 25") @Default("25") int frames) {
 *         public Settings {
 *             InvalidSetting.unless(frames >= 1 && frames <= 25, "frames", "be 1 to 25");
 *         }
 *     }
 *
 *     public RampFactory() {
 *         super("ramp", Settings.class, Ports.none().writing(Keys.FRAME));
 *     }
 *
 *     @Override
 *     public Capture create(Settings settings, StageContext context) {
 *         context.expect(settings.frames());
 *         return new Capture() {
 *             private int next;
 *
 *             @Override
 *             public Optional<Sample> read() {
 *                 if (next == settings.frames()) return Optional.empty();
 *                 Sample sample = context.sample(next * 40_000_000L); // 25 frames per second
 *                 FrameDraft draft = sample.draft(64, 48, Frame.Format.GRAY8);
 *                 ByteBuffer pixels = draft.pixels();
 *                 while (pixels.hasRemaining()) pixels.put((byte) (10 * next));
 *                 next++;
 *                 return Optional.of(sample.with(Keys.FRAME, draft.done()));
 *             }
 *         };
 *     }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public abstract non-sealed class CaptureFactory<C extends Record> extends StageFactory<C> {
    /**
     * @param type the name in pipeline files, kebab-case
     * @param ports the keys that the stage reads and writes; override {@link #ports} if they depend on the settings
     */
    protected CaptureFactory(String type, Class<C> settings, Ports ports) {
        super(type, settings, ports);
    }

    @Override
    public abstract Capture create(C settings, StageContext context) throws Exception;

    /**
     * Converts an address to settings, as a pipeline file would contain them: a video capture converts {@code
     * "camera:0"} to {@code Map.of("source", "camera:0")}. Empty if the address belongs to another capture. The method
     * must look at the text only, not at files or devices.
     */
    public Optional<Map<String, Object>> settingsFor(String address) {
        return Optional.empty();
    }

    /**
     * Lists the devices that are present now, for {@code saccade devices}. May open a device only briefly. The core
     * also calls it when it loads a plugin that does not come with Saccade; if it then throws any other exception than
     * the one below, the plugin fails to load.
     *
     * @throws IllegalStateException if the system can't list its devices; the message says what to do
     */
    public List<Device> devices() {
        return List.of();
    }
}
