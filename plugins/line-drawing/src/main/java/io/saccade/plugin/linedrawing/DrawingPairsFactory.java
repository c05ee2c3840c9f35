package io.saccade.plugin.linedrawing;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;

/**
 * Keeps FRAME (the drawing, GRAY8, as {@code edges} makes it) and LABELS (as {@code posterize} makes them) of each
 * sample as files named after NAME: {@code NAME-edges.png}, 0 or 255, and {@code NAME-labels.png}, 8-bit gray, each
 * pixel's number in the palette. The palette and how the drawings were made stand once in {@code palette.json}.
 *
 * <pre>{@code
 * models:
 *   - type: edges
 *     writes: { frame: drawing }
 *   - type: posterize
 * recorders:
 *   - type: drawing-pairs
 *     with: { directory: drawings }
 *     reads: { frame: drawing }
 * }</pre>
 *
 * A pair appears as a whole or not at all, also when the process is killed. What is there stays: another run adds, and
 * one whose palette, size or edges are others is refused.
 */
public final class DrawingPairsFactory extends RecorderFactory<DrawingPairsSettings> {
    /** Called by the core. */
    public DrawingPairsFactory() {
        super(
                "drawing-pairs",
                DrawingPairsSettings.class,
                Ports.reading(Keys.FRAME, Keys.LABELS, Keys.NAME, Palette.KEY).ifPresent(EdgesFactory.RULE));
    }

    @Override
    public void check(DrawingPairsSettings settings, Check check) {
        check.outputFolder("directory", settings.directory());
    }

    @Override
    public Recorder create(DrawingPairsSettings settings, StageContext context) {
        return new DrawingPairsRecorder(
                context.recording(settings.directory()), PhotographsSettings.count(settings.workers()), context);
    }
}
