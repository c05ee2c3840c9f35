package io.saccade.plugin.linedrawing.posterize;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.plugin.linedrawing.Palette;
import io.saccade.plugin.linedrawing.PosterizeSettings;
import io.saccade.plugin.linedrawing.picture.LabelFrames;
import io.saccade.plugin.linedrawing.picture.Refusals;
import io.saccade.plugin.linedrawing.picture.SquarePictures;
import org.bytedeco.opencv.opencv_core.Mat;

/** Reduces each frame to the colours of a palette. */
final class Posterize implements Model {
    private final boolean painting;
    private final Palette palette;
    private final SquarePictures squares;
    private final Posterizer posterizer;
    private final LabelFrames frames;
    private final Refusals refusals;

    /** @param painting whether FRAME is needed, and not only LABELS */
    Posterize(PosterizeSettings settings, boolean painting, Refusals refusals) {
        this.painting = painting;
        this.refusals = refusals;
        palette = settings.palette();
        squares = new SquarePictures(settings.size());
        posterizer = new Posterizer(palette);
        frames = new LabelFrames(palette);
    }

    @Override
    public void process(Sample sample, Emitter out) {
        Frame frame = sample.need(Keys.FRAME);
        if (refusals.refuseTiny(sample, frame, squares)) return;
        try (Mat picture = squares.of(frame)) {
            if (refusals.refusePlain(sample, posterizer.label(picture))) return;
            out.emit(answer(sample, picture.cols()));
        }
    }

    private Sample answer(Sample sample, int width) {
        byte[] labels = posterizer.labels();
        Sample labelled = sample.with(Keys.LABELS, LabelFrames.labels(sample, labels, width))
                .with(Palette.KEY, palette);
        return painting ? labelled.with(Keys.FRAME, frames.colors(sample, labels, width)) : labelled;
    }

    @Override
    public void close() {
        squares.close();
        posterizer.close();
    }
}
