package kept;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;

public final class KeptOuter extends CaptureFactory<KeptOuter.Settings> {
    @Doc("reads another capture")
    public record Settings(@Doc("which") @Default("kept:two") CaptureRef source) {}

    public KeptOuter() {
        super("kept-outer", Settings.class, Ports.none());
    }

    @Override
    public Ports ports(Settings settings) {
        return Ports.none().from(settings.source()).writing(Keys.GAZE_ERROR);
    }

    @Override
    public Capture create(Settings settings, StageContext context) {
        Capture inner = context.open(settings.source());
        return () -> inner.read().map(sample -> sample.with(Keys.GAZE_ERROR, .05));
    }
}
