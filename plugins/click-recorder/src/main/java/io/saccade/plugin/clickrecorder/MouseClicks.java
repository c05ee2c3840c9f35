package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Click;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.StageContext;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Adds each click, and the screen that was clicked on, to its sample. */
final class MouseClicks implements Model {
    private final ClickQueue queue;
    private final ScreenFinder screens;
    private final Runnable labelled;
    private final StageContext context;
    private long elsewhere;

    /** Finds the screen at a point of the desktop; empty where clicks don't count. */
    @FunctionalInterface
    interface ScreenFinder {
        Optional<Screen> at(double x, double y);
    }

    /** @param labelled called when a click has found its sample, or was outside the screens that count */
    MouseClicks(ClickQueue queue, ScreenFinder screens, Runnable labelled, StageContext context) {
        this.queue = queue;
        this.screens = screens;
        this.labelled = labelled;
        this.context = context;
    }

    @Override
    public void process(Sample sample, Emitter out) {
        Optional<Click> click = queue.clickFor(sample.timestampNanos());
        if (click.isEmpty()) {
            out.emit(sample);
            return;
        }
        Optional<Screen> screen = screens.at(click.get().x(), click.get().y());
        if (screen.isEmpty()) elsewhere++;
        out.emit(screen.map(there -> sample.with(Keys.CLICK, click.get()).with(Keys.SCREEN, there))
                .orElse(sample));
        labelled.run();
    }

    /** Reports how many clicks labelled a sample or were discarded. */
    @Override
    public void flush(Emitter out) {
        queue.discardAll();
        long labels = queue.labelled() - elsewhere;
        long all = queue.labelled() + queue.discarded();
        context.log().log(Level.INFO, labels + " of " + all + " clicks labelled a sample");
        if (queue.discarded() > 0) {
            context.notice(queue.discarded() + " of " + all + " clicks were discarded: there was no sample with"
                    + " eyes within 500 ms; check the light, and that the camera sees both eyes");
        }
        if (elsewhere > 0) {
            context.notice(elsewhere + " of " + all + " clicks were discarded: they fell on another screen");
        }
    }
}
