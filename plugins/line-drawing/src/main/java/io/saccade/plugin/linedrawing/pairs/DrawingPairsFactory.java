package io.saccade.plugin.linedrawing.pairs;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.linedrawing.DrawingPairsSettings;
import io.saccade.plugin.linedrawing.Palette;
import io.saccade.plugin.linedrawing.PhotographsSettings;
import io.saccade.plugin.linedrawing.edges.EdgesFactory;

/**
 * Stores FRAME (the drawing, GRAY8, from {@code edges}) and LABELS (from {@code posterize}) of each sample in two files
 * named after NAME: {@code NAME-edges.png}, 0 or 255, and {@code NAME-labels.png}, 8-bit gray, each pixel's index in
 * the palette. {@code palette.json} contains the palette and how the drawings were made.
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
 * Each pair appears atomically, even if the process is killed. A further run adds pairs and keeps existing ones; a run
 * with another palette, size or edge rule is refused.
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
