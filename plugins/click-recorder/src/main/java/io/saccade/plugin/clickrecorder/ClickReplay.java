package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Click;
import io.saccade.api.data.EyePair;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.StageContext;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Emits the clicks of a collection in order. */
final class ClickReplay implements Capture {
    private static final long SAMPLE_NANOS = 40_000_000;
    private static final Region UNKNOWN = new Region(0, 0, 0, 0);

    private final StageContext context;
    private final Iterator<CollectedClick> clicks;
    private long nanos;

    ClickReplay(List<CollectedClick> clicks, StageContext context) {
        this.clicks = clicks.iterator();
        this.context = context;
    }

    @Override
    public Optional<Sample> read() {
        if (!clicks.hasNext()) return Optional.empty();
        CollectedClick click = clicks.next();
        Sample sample = context.sample(nanos)
                .with(Keys.NAME, click.name())
                .with(Keys.TARGET, click.place())
                .with(Keys.SCREEN, click.screen().toScreen())
                .with(Keys.CLICK, new Click(nanos, click.x(), click.y(), click.button()));
        nanos += SAMPLE_NANOS;
        return Optional.of(sample.with(Keys.EYES, eyes(sample, click)));
    }

    private static EyePair eyes(Sample sample, CollectedClick click) {
        FrameDraft patch = sample.draft(CollectedClick.COLUMNS, CollectedClick.ROWS, Frame.Format.BGR8);
        ByteBuffer pixels = patch.pixels();
        byte[] from = click.pixels();
        int row = CollectedClick.COLUMNS * CollectedClick.CHANNELS;
        for (int y = 0; y < CollectedClick.ROWS; y++) pixels.put(y * patch.strideBytes(), from, y * row, row);
        EyePair eyes = EyePair.of(click.left().orElse(UNKNOWN), click.right().orElse(UNKNOWN), patch.done());
        return click.frame()
                .map(frame -> eyes.inFrame(frame.width(), frame.height()))
                .orElse(eyes);
    }
}
