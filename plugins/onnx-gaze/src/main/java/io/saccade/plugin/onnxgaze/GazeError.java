package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Measures the gaze error of estimates, and reports it. */
final class GazeError implements Model {
    private final GazeErrorSettings settings;
    private final Optional<Path> picture;
    private final StageContext context;
    private final String prefix;
    private final ErrorStatistics statistics;
    private @Nullable Sample waiting;
    private long looked;
    private long notNumbers;

    /** @param picture file of the heat map; empty for none */
    GazeError(GazeErrorSettings settings, Optional<Path> picture, StageContext context) {
        this.settings = settings;
        this.picture = picture;
        this.context = context;
        this.prefix = settings.prefix().orElse("");
        this.statistics = new ErrorStatistics(settings.angle());
    }

    @Override
    public void process(Sample sample, Emitter out) {
        Optional<Look> look = look(sample);
        look.ifPresent(statistics::add);
        int every = settings.every();
        boolean due = look.isPresent() && every > 0 && statistics.looks().size() % every == 0;
        Sample answer = due ? measured(sample) : sample;
        if (every == 1) {
            out.emit(answer);
        } else {
            if (waiting != null) out.emit(waiting);
            out.hold(sample);
            waiting = answer;
        }
    }

    private Optional<Look> look(Sample sample) {
        Optional<Look> look = target(sample);
        if (look.isEmpty()) return look;
        looked++;
        if (look.get().isNumber()) return look;
        notNumbers++;
        return Optional.empty();
    }

    private Optional<Look> target(Sample sample) {
        Point gaze = sample.need(Keys.GAZE);
        Optional<Screen> carried = sample.get(Keys.SCREEN);
        Optional<Point> target = sample.get(Keys.TARGET);
        if (target.isPresent()) return Optional.of(new Look(target.get(), gaze, settings.screenOf(carried)));
        return sample.get(Keys.CLICK).flatMap(click -> {
            Optional<Screen> screen = settings.screenOfClicks(carried);
            if (screen.isEmpty()) {
                context.notice("clicks are in pixels, and the screen's size is unknown: set 'screen: 1920x1080'");
            }
            return screen.map(known -> new Look(known.fraction(click.x(), click.y()), gaze, known));
        });
    }

    private Sample measured(Sample sample) {
        Metrics own = new Metrics(ErrorSummary.of(statistics).metrics(prefix));
        return sample.with(
                Keys.METRICS,
                sample.get(Keys.METRICS).map(earlier -> earlier.and(own)).orElse(own));
    }

    @Override
    public void flush(Emitter out) {
        boolean any = !statistics.looks().isEmpty();
        if (waiting != null) out.emit(any ? measured(waiting) : waiting);
        waiting = null;
        if (any) tell(ErrorSummary.of(statistics));
        else if (looked == 0) context.notice("nothing was measured: no sample had both gaze and a target or a click");
        if (notNumbers == 0) return;
        context.notice(notNumbers + " of " + looked + " estimates were not numbers, and "
                + (any ? "are not included in the errors" : "nothing was measured")
                + "; the network's answers or the targets are NaN or infinite: train or export the network again");
    }

    private void tell(ErrorSummary summary) {
        String of = prefix.isEmpty() ? "" : prefix + ": ";
        context.log().log(
                Level.INFO,
                of + summary.sentence() + "; " + summary.comparison() + " (" + summary.looked() + "); "
                        + summary.verdict());
    }

    @Override
    public void finish() throws IOException {
        if (picture.isPresent() && !statistics.looks().isEmpty()) {
            new HeatMap(statistics.looks(), ErrorSummary.of(statistics), prefix).write(picture.get());
        }
    }
}
