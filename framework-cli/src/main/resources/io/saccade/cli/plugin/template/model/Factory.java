package @MODULE@;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Range;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/** Creates the model {@code @TYPE@}, which measures how bright each frame is. */
public final class @CLASS@Factory extends ModelFactory<@CLASS@Factory.Settings> {
    @Doc("Measures the mean brightness of each frame, 0 to 255")
    public record Settings(@Doc("looks at every n-th pixel") @Default("4") @Range(min = 1) int every) {}

    public @CLASS@Factory() {
        super("@TYPE@", Settings.class, Ports.reading(Keys.FRAME).writing(Keys.METRICS));
    }

    @Override
    public boolean stateless() {
        return true; // no frame depends on another, so a pipeline may use several workers
    }

    @Override
    public Model create(Settings settings, StageContext context) {
        return Model.mapping(
                Keys.FRAME,
                Keys.METRICS,
                frame -> Optional.of(new Metrics(Map.of("brightness", brightness(frame, settings.every())))));
    }

    /** The mean of the pixels' first byte: blue, or gray. */
    private static double brightness(Frame frame, int every) {
        ByteBuffer pixels = frame.pixels();
        long sum = 0;
        long count = 0;
        for (int y = 0; y < frame.height(); y += every) {
            for (int x = 0; x < frame.width(); x += every) {
                sum += pixels.get(y * frame.strideBytes() + x * frame.format().bytesPerPixel()) & 255;
                count++;
            }
        }
        return (double) sum / count;
    }
}
