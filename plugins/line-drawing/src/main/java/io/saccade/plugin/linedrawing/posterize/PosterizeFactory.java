package io.saccade.plugin.linedrawing.posterize;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.linedrawing.Palette;
import io.saccade.plugin.linedrawing.PosterizeSettings;
import io.saccade.plugin.linedrawing.picture.Refusals;

/**
 * Reduces FRAME to the colours of a palette. Writes LABELS, GRAY8, each pixel's index in the palette, FRAME, BGR8, in
 * these colours, and the {@link Palette}.
 *
 * <pre>{@code
 * models:
 *   - type: posterize
 *     with: { values: 3 }
 * }</pre>
 *
 * Sets aside frames smaller than {@code size}; with {@code compat: article}, frames of a single colour instead.
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
        return new Posterize(settings, context.wanted(Keys.FRAME), new Refusals(context, settings.compat()));
    }

    @Override
    public boolean stateless() {
        return true;
    }
}
