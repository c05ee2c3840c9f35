package io.saccade.plugin.linedrawing;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Natives;

/**
 * FRAME to LABELS, GRAY8, the number of each pixel's colour in the palette, and to FRAME, BGR8, in these colours
 *. Also tells the {@link Palette}.
 *
 * <pre>{@code
 * models:
 *   - type: posterize
 *     with: { values: 3 }
 * }</pre>
 *
 * Refuses frames smaller than {@code size}, and with {@code compat: article} those of one colour alone instead.
 */
public final class PosterizeFactory extends ModelFactory<PosterizeSettings> {
    /** Called by the core. */
    public PosterizeFactory() {
        super(
                "posterize",
                PosterizeSettings.class,
                Ports.reading(Keys.FRAME).writing(Keys.FRAME, Keys.LABELS, Palette.KEY));
    }

    @Override
    public Model create(PosterizeSettings settings, StageContext context) {
        Natives.load();
        return new Posterize(settings, context.wanted(Keys.FRAME), new Refusals(context));
    }

    @Override
    public boolean stateless() {
        return true;
    }
}
