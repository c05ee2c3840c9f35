package io.saccade.plugin.pointingtest;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;

/** Adds the results to samples, ends the run after the last target, and writes the files. */
final class PointingTest implements Model {
    private final TappingSession session;
    private final Region screen;
    private final List<PointingFile> files;
    private final StageContext context;

    /** @param screen in pixels of the desktop */
    PointingTest(TappingSession session, Region screen, List<PointingFile> files, StageContext context) {
        this.session = session;
        this.screen = screen;
        this.files = List.copyOf(files);
        this.context = context;
    }

    @Override
    public void process(Sample sample, Emitter out) {
        sample.get(Keys.GAZE).ifPresent(gaze -> session.looked(pixel(gaze)));
        sample.get(Keys.CLICK).ifPresent(session::clicked);
        out.emit(session.result().map(result -> with(sample, result)).orElse(sample));
        if (session.isOver()) context.end("all targets of the pointing test were shown");
    }

    private Point pixel(Point gaze) {
        return new Point(screen.x() + gaze.x() * (screen.width() - 1), screen.y() + gaze.y() * (screen.height() - 1));
    }

    private static Sample with(Sample sample, Throughput result) {
        Metrics own = result.metrics();
        return sample.with(
                Keys.METRICS,
                sample.get(Keys.METRICS).map(earlier -> earlier.and(own)).orElse(own));
    }

    @Override
    public void flush(Emitter out) throws IOException {
        List<Throughput> results = session.results();
        if (!results.isEmpty()) {
            Throughput mean = Throughput.mean(results);
            context.log().log(
                    Level.INFO,
                    () -> String.format(
                            Locale.ROOT,
                            "%.2f bits/s, %.1f %% errors, %.0f ms a target",
                            mean.bitsPerSecond(),
                            mean.errorPercent(),
                            mean.movementMillis()));
        }
        for (PointingFile file : files) file.write(session.selections(), results);
    }

    /** A file that is written at the end. */
    @FunctionalInterface
    interface PointingFile {
        /**
         * Writes the file.
         *
         * @param results of the rings that are done, in their order
         */
        void write(List<Selection> selections, List<Throughput> results) throws IOException;
    }
}
