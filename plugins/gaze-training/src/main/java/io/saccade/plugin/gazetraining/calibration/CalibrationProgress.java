package io.saccade.plugin.gazetraining.calibration;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.clickrecorder.CollectedClick;
import io.saccade.plugin.gazetraining.clicks.GazeClickReader;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Says after every ten clicks in a folder how good they are and what ten more would bring. Single-threaded. */
public final class CalibrationProgress {
    private static final int STEP = 10;
    /** A gain below this share of the error is none. */
    private static final double NOTHING = 0.01;

    private final CalibrationClicks clicks;
    private final double enoughPx;
    private final long seed;
    private final Consumer<String> say;
    private final Consumer<String> end;
    private int told;
    private boolean ended;

    /**
     * @param enoughPx error in pixels at which to end; 0: never
     * @param say receives each sentence
     * @param end receives the reason to end, once
     */
    public CalibrationProgress(
            CalibrationClicks clicks, double enoughPx, long seed, Consumer<String> say, Consumer<String> end) {
        this.clicks = clicks;
        this.enoughPx = enoughPx;
        this.seed = seed;
        this.say = say;
        this.end = end;
    }

    /** Looks at the folder after a click. */
    public void look() throws IOException {
        if (ended) return;
        // Pictures are quickly counted; those of other screens only let it look too often.
        if (clicks.pictures() / STEP <= told / STEP) return;
        List<CollectedClick> there = clicks.read();
        if (there.size() / STEP <= told / STEP) return;
        told = there.size();
        if (told < GazeClickReader.LEAST) {
            say.accept(told + " clicks; from " + GazeClickReader.LEAST + " on, how good they are can be measured");
        } else {
            measure(GazeClickReader.usable(there, clicks.screen(), true));
        }
    }

    private void measure(GazeClicks known) {
        try {
            LearningCurve curve = LearningCurve.of(known, seed);
            double error = curve.errorPx(known.size());
            say.accept(sentence(known.size(), error, error - curve.errorPx(known.size() + STEP)));
            if (error <= enoughPx) {
                ended = true;
                end.accept(String.format(
                        Locale.ROOT,
                        "%d clicks are good enough: the gaze will be off by about %.0f px, and %.0f px are 'enough'",
                        known.size(),
                        error,
                        enoughPx));
            }
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof InvalidInputException unusable)) throw e;
            say.accept(known.size() + " clicks: " + unusable.getMessage());
        }
    }

    private double diagonal() {
        return Math.hypot(clicks.screen().width(), clicks.screen().height());
    }

    private String sentence(int count, double error, double gain) {
        String more = gain < NOTHING * error
                ? "ten more would bring next to nothing"
                : String.format(Locale.ROOT, "ten more would bring about %.0f px", Math.max(1, gain));
        return String.format(
                Locale.ROOT,
                "%d clicks: the gaze will be off by about %.0f px, %.1f %% of the diagonal; %s",
                count,
                error,
                100 * error / diagonal(),
                more);
    }
}
