package @MODULE@;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Range;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Creates the capture {@code @TYPE@}, which produces gray frames. */
public final class @CLASS@Factory extends CaptureFactory<@CLASS@Factory.Settings> {
    private static final long NANOS_PER_FRAME = 40_000_000; // 25 frames per second

    @Doc("Produces gray frames, each brighter than the one before")
    public record Settings(@Doc("number of frames") @Default("25") @Range(min = 1, max = 25) int frames) {}

    public @CLASS@Factory() {
        super("@TYPE@", Settings.class, Ports.none().writing(Keys.FRAME));
    }

    @Override
    public Capture create(Settings settings, StageContext context) {
        context.expect(settings.frames());
        return new Capture() {
            private int next;

            @Override
            public Optional<Sample> read() {
                if (next == settings.frames()) return Optional.empty();
                Sample sample = context.sample(next * NANOS_PER_FRAME);
                FrameDraft draft = sample.draft(64, 48, Frame.Format.GRAY8);
                ByteBuffer pixels = draft.pixels();
                while (pixels.hasRemaining()) pixels.put((byte) (10 * next));
                next++;
                return Optional.of(sample.with(Keys.FRAME, draft.done()));
            }
        };
    }
}
