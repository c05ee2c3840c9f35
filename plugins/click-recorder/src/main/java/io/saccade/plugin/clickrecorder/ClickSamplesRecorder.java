package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Click;
import io.saccade.api.data.EyePair;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.api.spi.Recorder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/** Adds each click to the folder of a collection. */
final class ClickSamplesRecorder implements Recorder {
    private final SampleFolder folder;
    private final Optional<Screen> screen;
    private final InstantSource time;
    private final Consumer<String> problem;
    private long beside;

    /**
     * @param screen for samples that come without one
     * @param problem told at the end what was not kept
     */
    ClickSamplesRecorder(
            SampleFolder folder, Optional<ScreenSize> screen, InstantSource time, Consumer<String> problem) {
        this.folder = folder;
        this.screen = screen.map(ScreenSize::toScreen);
        this.time = time;
        this.problem = problem;
    }

    @Override
    public void record(Sample sample) throws IOException {
        EyePair eyes = sample.need(Keys.EYES);
        Click click = sample.need(Keys.CLICK);
        Screen clicked = sample.get(Keys.SCREEN)
                .or(() -> screen)
                .orElseThrow(() -> new IllegalStateException("no stage tells which screen was clicked on: set 'screen'"
                        + " to its size, such as 1920x1080, or let mouse-clicks write it"));
        double x = click.x() - clicked.x();
        double y = click.y() - clicked.y();
        if (!ScreenSize.of(clicked).holds(x, y)) {
            beside++;
            return;
        }
        long ageNanos = sample.timestampNanos() - click.timestampNanos();
        folder.add(
                PatchPictures.png(eyes.patch()),
                file -> SampleColumns.line(file, x, y, click.button(), clicked, pressed(ageNanos), ageNanos, eyes));
    }

    /** The sample is of this very moment, but for its way through the pipeline; films have no other time of day. */
    private Instant pressed(long ageNanos) {
        return time.instant().minus(Duration.ofNanos(ageNanos)).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void finish() {
        if (beside > 0) {
            problem.accept(beside + " clicks fell outside their screen and were not kept; where the screen's size is"
                    + " given by 'screen', it must be the one that was clicked on");
        }
    }
}
