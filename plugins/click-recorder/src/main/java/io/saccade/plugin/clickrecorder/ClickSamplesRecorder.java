package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Click;
import io.saccade.api.data.EyePair;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.Recorder;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Adds each click to the folder of a collection. */
final class ClickSamplesRecorder implements Recorder {
    private final SampleFolders folders;
    private final Optional<Screen> screen;
    private final boolean live;
    private final LongSupplier clock;
    private final InstantSource time;
    private final Consumer<String> problem;
    private @Nullable Instant origin;
    private final System.Logger log;
    private long beside;
    private long again;

    /**
     * @param screen screen of samples without one
     * @param live whether samples are stamped by the clock
     * @param clock the pipeline's clock
     * @param time the time of day
     * @param problem receives a notice at the end about clicks that were not stored
     * @param log receives the number of samples that were in the folder already
     */
    ClickSamplesRecorder(
            SampleFolders folders,
            Optional<ScreenSize> screen,
            boolean live,
            LongSupplier clock,
            InstantSource time,
            Consumer<String> problem,
            System.Logger log) {
        this.folders = folders;
        this.screen = screen.map(ScreenSize::toScreen);
        this.live = live;
        this.clock = clock;
        this.time = time;
        this.problem = problem;
        this.log = log;
    }

    @Override
    public void record(Sample sample) throws IOException {
        EyePair eyes = sample.need(Keys.EYES);
        Click click = sample.need(Keys.CLICK);
        Screen clicked = sample.get(Keys.SCREEN)
                .or(() -> screen)
                .orElseThrow(() -> new InvalidInputException("no stage gives the size of the clicked screen: set"
                        + " 'screen' to its size, such as 1920x1080, or let mouse-clicks write it"));
        Click there =
                new Click(click.timestampNanos(), click.x() - clicked.x(), click.y() - clicked.y(), click.button());
        if (!ScreenSize.of(clicked).holds(there.x(), there.y())) {
            beside++;
            return;
        }
        if (origin == null) origin = origin(sample.timestampNanos());
        Instant pressed = origin.plusNanos(click.timestampNanos()).truncatedTo(ChronoUnit.MILLIS);
        long ageNanos = sample.timestampNanos() - click.timestampNanos();
        boolean fresh = folders.of(ScreenSize.of(clicked))
                .add(
                        PatchPictures.png(eyes.patch()),
                        (columns, file) -> columns.line(file, there, clicked, pressed, ageNanos, eyes));
        if (!fresh) again++;
    }

    /** The time of day at which the samples' clock was at 0. */
    private Instant origin(long sampleNanos) {
        // A film that is not played in real time has its own clock: its first sample is dated now.
        return time.instant().minusNanos(live ? clock.getAsLong() : sampleNanos);
    }

    @Override
    public void finish() {
        if (again > 0) log.log(Level.INFO, again + " samples were in the folder already");
        if (beside > 0) {
            problem.accept(beside + " clicks were outside their screen and were set aside; if 'screen' is set, it"
                    + " must be the size of the screen that was clicked on");
        }
    }
}
