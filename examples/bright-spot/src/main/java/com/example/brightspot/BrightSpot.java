package com.example.brightspot;

import io.saccade.api.data.*;
import io.saccade.api.spi.*;
import java.util.Optional;

/** Uses the brightest spot of the picture as the gaze. */
public final class BrightSpot extends ModelFactory<BrightSpot.Settings> {
    @Doc("Uses the brightest spot of the picture as the gaze")
    public record Settings(@Doc("how bright it must be, 0 to 255") @Default("200") int threshold) {}

    public BrightSpot() {
        super("bright-spot", Settings.class, Ports.reading(Keys.FRAME).writing(Keys.GAZE));
    }

    @Override
    public Model create(Settings settings, StageContext context) {
        return Model.mapping(Keys.FRAME, Keys.GAZE, frame -> {
            var pixels = frame.pixels();
            int most = settings.threshold() - 1;
            Optional<Point> gaze = Optional.empty(); // stays empty without a bright spot
            for (int y = 0; y < frame.height(); y++) {
                for (int x = 0; x < frame.width(); x++) {
                    int blue = pixels.get(y * frame.strideBytes() + x * frame.format().bytesPerPixel()) & 255;
                    if (blue <= most) continue;
                    most = blue;
                    gaze = Optional.of(new Point((x + 0.5) / frame.width(), (y + 0.5) / frame.height()));
                }
            }
            return gaze;
        });
    }
}
