package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;

/**
 * Writes PAUSE, which changes each time both eyes have been closed for some seconds. EYES, if present, tell where the
 * eyes are; while the detector does not find them, this stage follows them itself.
 *
 * <pre>{@code
 * models:
 *   - type: eyes-closed
 *     with: { seconds: 2 }
 * }</pre>
 */
public final class EyesClosedFactory extends ModelFactory<EyesClosedSettings> {
    /** Called by the core. */
    public EyesClosedFactory() {
        super(
                "eyes-closed",
                EyesClosedSettings.class,
                Ports.reading(Keys.FRAME).ifPresent(Keys.EYES, Keys.SEGMENT).writing(Keys.PAUSE));
    }

    @Override
    public Model create(EyesClosedSettings settings, StageContext context) {
        PauseSound sound = settings.sound() && context.live()
                ? context.closing(PauseTones.playing(context::notice))
                : PauseSound.NONE;
        return new EyesClosed(new ClosedTimer(settings.seconds()), sound, context::notice);
    }
}
