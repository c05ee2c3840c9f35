package io.saccade.plugin.linedrawing.edges;

import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.linedrawing.EdgesSettings;
import io.saccade.plugin.linedrawing.picture.Refusals;

/**
 * Draws the edges of FRAME, GRAY8, 255 on the lines and 0 elsewhere.
 *
 * <pre>{@code
 * models:
 *   - type: edges
 *     with: { size: 128 }
 *     writes: { frame: drawing }    # keeps the photograph
 * }</pre>
 *
 * Sets aside frames smaller than {@code size}; with {@code compat: article}, frames of a single colour instead.
 */
public final class EdgesFactory extends ModelFactory<EdgesSettings> {
    /** Describes how FRAME was drawn: {@code edgeRule}. */
    public static final Key<String> RULE = Key.of("edgeRule", String.class);

    /** Called by the core. */
    public EdgesFactory() {
        super("edges", EdgesSettings.class, Ports.reading(Keys.FRAME).writing(Keys.FRAME, RULE));
    }

    @Override
    public Model create(EdgesSettings settings, StageContext context) {
        Natives.load();
        return new Edges(settings, new Refusals(context, settings.compat()));
    }

    @Override
    public boolean stateless() {
        return true;
    }
}
