package io.saccade.plugin.gazetraining.folds;

import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Point;
import io.saccade.api.data.Progress;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trains fold by fold, one sample per round with PROGRESS, then emits one sample per later click in the order of time,
 * and one per click with the estimates of all networks.
 */
final class GazeFolds implements Capture {
    private final StageContext context;
    private final GazeClicks clicks;
    private final List<FoldTask> tasks;
    private final Map<Key<Point>, float[]> estimates;
    private final float[] targets;
    private final Screen screen;
    private final Optional<LaterClicks> later;
    private final float[] afterwards;
    private int task;
    private int laterClick;
    private int click;

    /**
     * @param estimates of all clicks, x and y alternating; the tasks fill them in
     * @param afterwards likewise, of the later clicks
     */
    GazeFolds(
            StageContext context,
            GazeClicks clicks,
            List<FoldTask> tasks,
            Map<Key<Point>, float[]> estimates,
            Optional<LaterClicks> later,
            float... afterwards) {
        this.later = later;
        this.afterwards = afterwards;
        this.context = context;
        this.clicks = clicks;
        this.tasks = tasks;
        this.estimates = estimates;
        this.targets = clicks.targets();
        ScreenSize size = clicks.screen();
        this.screen = Screen.of(size.toString(), 0, 0, size.width(), size.height());
    }

    @Override
    public Optional<Sample> read() throws Exception {
        if (Thread.interrupted()) throw new InterruptedException("the evaluation was interrupted");
        if (task < tasks.size()) return Optional.of(learn());
        if (later.isPresent() && laterClick < later.get().size()) return Optional.of(tell(later.get(), laterClick++));
        if (click < clicks.size()) return Optional.of(tell(click++));
        return Optional.empty();
    }

    private Sample learn() throws Exception {
        FoldTask current = tasks.get(task);
        current.round();
        if (current.done() == current.total()) task++;
        long done = tasks.stream().mapToLong(FoldTask::done).sum();
        long total = tasks.stream().mapToLong(FoldTask::total).sum();
        return context.sample(context.nanoTime()).with(Keys.PROGRESS, new Progress(done, total));
    }

    private Sample tell(LaterClicks known, int number) {
        int at = known.click(number);
        return sample(at)
                .with(GazeFoldsFactory.LATER_GAZE, point(afterwards, at))
                .with(Keys.METRICS, new Metrics(known.metrics(number, afterwards)));
    }

    private Sample sample(int number) {
        return context.sample(context.nanoTime())
                .with(Keys.NAME, clicks.name(number))
                .with(Keys.SCREEN, screen)
                .with(Keys.TARGET, point(targets, number));
    }

    private Sample tell(int number) {
        Sample sample = sample(number);
        for (Map.Entry<Key<Point>, float[]> estimate : estimates.entrySet()) {
            sample = sample.with(estimate.getKey(), point(estimate.getValue(), number));
        }
        return sample;
    }

    private static Point point(float[] places, int number) {
        return new Point(places[2 * number], places[2 * number + 1]);
    }

    @Override
    public void close() {
        tasks.forEach(FoldTask::close);
    }
}
