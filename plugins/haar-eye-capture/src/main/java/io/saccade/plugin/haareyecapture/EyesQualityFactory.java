package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;

/**
 * Measures how well the camera sees the eyes, to set up camera and light, as METRICS over the last two seconds:
 *
 * <ul>
 *   <li>{@code eyesPercent}: frames with both eyes, 0 to 100;
 *   <li>{@code eyesApartPercent}: the distance between the eyes, in percent of the frame's width;
 *   <li>{@code lightPercent}: the mean brightness around the eyes, or of the frame if there are none, 0 to 100.
 * </ul>
 *
 * <pre>{@code
 * models:
 *   - type: eyes-quality
 * }</pre>
 */
public final class EyesQualityFactory extends ModelFactory<EyesQualitySettings> {
    /** Called by the core. */
    public EyesQualityFactory() {
        super(
                "eyes-quality",
                EyesQualitySettings.class,
                Ports.reading(Keys.FRAME).ifPresent(Keys.EYES, Keys.METRICS).writing(Keys.METRICS));
    }

    @Override
    public Model create(EyesQualitySettings settings, StageContext context) {
        return new EyesQuality();
    }
}
