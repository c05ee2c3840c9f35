package io.saccade.plugin.linedrawing.edges;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.linedrawing.EdgesSettings;
import io.saccade.plugin.linedrawing.picture.Refusals;
import io.saccade.plugin.linedrawing.picture.SquarePictures;
import org.bytedeco.opencv.opencv_core.Mat;

/** Draws the edges of each frame. */
final class Edges implements Model {
    private final SquarePictures squares;
    private final EdgeDrawing drawing;
    private final Refusals refusals;
    private final String rule;

    Edges(EdgesSettings settings, Refusals refusals) {
        this.rule = settings.rule();
        this.refusals = refusals;
        this.squares = new SquarePictures(settings.size());
        this.drawing = new EdgeDrawing(settings);
    }

    @Override
    public void process(Sample sample, Emitter out) {
        Frame frame = sample.need(Keys.FRAME);
        if (refusals.refuseTiny(sample, frame, squares)) return;
        try (Mat picture = squares.of(frame)) {
            FrameDraft draft = sample.draft(picture.cols(), picture.rows(), Frame.Format.GRAY8);
            boolean colorful;
            try (Mat lines = Mats.wrap(draft)) {
                colorful = drawing.draw(picture, lines);
            }
            if (refusals.refusePlain(sample, colorful)) return;
            out.emit(sample.with(Keys.FRAME, draft.done()).with(EdgesFactory.RULE, rule));
        }
    }

    @Override
    public void close() {
        squares.close();
        drawing.close();
    }
}
