package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.desktop.Screens;
import java.util.List;
import java.util.Optional;

/**
 * Shows dots over the whole screen, one at a time, and adds each click on a dot and the screen to its sample: what
 * {@code mouse-clicks} does with a window, for stages that do more. The last dot, or Escape, ends the run.
 */
public final class DotClicks implements Model {
    private final TargetWindow window;
    private final ClickQueue queue;
    private final Model clicks;

    private DotClicks(TargetWindow window, ClickQueue queue, Model clicks) {
        this.window = window;
        this.queue = queue;
        this.clicks = clicks;
    }

    /** Returns the size of the screen that dots are shown on. Needs a display. */
    public static ScreenSize screen(Optional<Integer> number) {
        return ScreenSize.of(Screens.screen(number));
    }

    /**
     * Opens the window, which the core closes.
     *
     * @param earlier places of earlier clicks on the screen, in its pixels: dots are shown where it was seen least
     */
    public static DotClicks open(MouseClicksSettings settings, List<Point> earlier, StageContext context) {
        Screen screen = Screens.screen(settings.screen());
        TargetCourse course =
                new TargetCourse(ScreenSize.of(screen), settings.targets(), settings.rounds(), earlier, context.seed());
        ClickQueue queue = new ClickQueue(context::nanoTime);
        TargetWindow window = context.closing(
                TargetWindow.open(Screens.device(settings.screen()), screen, course, queue, context::end));
        Model clicks =
                new MouseClicks(queue, new ConfirmedLooks(), (x, y) -> Optional.of(screen), window::labelled, context);
        return new DotClicks(window, queue, clicks);
    }

    /** Returns the number of clicks that have found their sample. */
    public long labelled() {
        return queue.labelled();
    }

    /** Shows a sentence to the user, until the next one. Thread-safe. */
    public void say(String sentence) {
        window.say(sentence);
    }

    @Override
    public void process(Sample sample, Emitter out) throws Exception {
        clicks.process(sample, out);
    }

    @Override
    public void flush(Emitter out) throws Exception {
        clicks.flush(out);
    }
}
