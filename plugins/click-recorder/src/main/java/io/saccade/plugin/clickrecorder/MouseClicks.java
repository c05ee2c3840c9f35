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
    private final ConfirmedLooks confirmed;
    private final ScreenFinder screens;
    private final Runnable labelled;
    private final StageContext context;
    private long elsewhere;

    /** Finds the screen at a point of the desktop; empty where clicks don't count. */
    @FunctionalInterface
    interface ScreenFinder {
        Optional<Screen> at(double x, double y);
    }

    /**
     * @param confirmed clicks of the gaze that count like those by hand
     * @param labelled called when a click has found its sample, or was outside the screens that count
     */
    MouseClicks(
            ClickQueue queue, ConfirmedLooks confirmed, ScreenFinder screens, Runnable labelled, StageContext context) {
        this.queue = queue;
        this.confirmed = confirmed;
        this.screens = screens;
        this.labelled = labelled;
        this.context = context;
    }

    @Override
    public void process(Sample sample, Emitter out) {
        confirmed.look(sample);
        Optional<Click> click = queue.clickFor(sample.timestampNanos());
        if (click.isPresent()) label(sample, click.get(), out);
        else out.emit(confirmed.label(sample).flatMap(this::onScreen).orElse(sample));
    }

    private Optional<Sample> onScreen(Sample clicked) {
        Click click = clicked.need(Keys.CLICK);
        return screens.at(click.x(), click.y()).map(screen -> clicked.with(Keys.SCREEN, screen));
    }

    private void label(Sample sample, Click click, Emitter out) {
        Optional<Screen> screen = screens.at(click.x(), click.y());
        if (screen.isEmpty()) elsewhere++;
        out.emit(screen.map(there -> sample.with(Keys.CLICK, click).with(Keys.SCREEN, there))
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
