package io.saccade.plugin.wav2liptraining.score;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.wav2liptraining.SyncScoreSettings;
import io.saccade.plugin.wav2liptraining.talkers.Cropper;
import io.saccade.plugin.wav2liptraining.talkers.FilmIdentity;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scores films one after the other, and logs their mean at the end. */
final class SyncScore implements Model {
    private final SyncScoreSettings settings;
    private final StageContext context;
    private final ExpertNetwork expert;
    private final Cropper cropper;
    private @Nullable Sample waiting;
    private @Nullable ScoredFilm film;
    private @Nullable FilmIdentity current;
    private int films;
    private double distances;
    private double confidences;

    SyncScore(SyncScoreSettings settings, StageContext context, ExpertNetwork expert, Cropper cropper) {
        this.settings = settings;
        this.context = context;
        this.expert = expert;
        this.cropper = cropper;
    }

    @Override
    public void process(Sample sample, Emitter out) throws IOException, OnnxException {
        FilmIdentity of = FilmIdentity.of(sample);
        if (film == null || !of.equals(current)) {
            endFilm(out);
            current = of;
            cropper.begin();
            film = new ScoredFilm(sample.timestampNanos(), expert);
        }
        score(sample, film);
        if (waiting != null) out.emit(waiting);
        out.hold(sample);
        waiting = sample;
    }

    /** Scores a sample before it is held: a sample that fails must not be the one that carries the film's result. */
    private void score(Sample sample, ScoredFilm film) throws IOException, OnnxException {
        film.hear(sample.need(Keys.AUDIO));
        Frame frame = sample.need(Keys.FRAME);
        Optional<Region> face = settings.wholeFrame()
                ? Optional.of(new Region(0, 0, frame.width(), frame.height()))
                : sample.get(Keys.FACE);
        if (face.isPresent()) film.see(sample.timestampNanos(), cropper.crop(frame, face.get()));
    }

    /** Ends the film: emits its last sample with the result. */
    private void endFilm(Emitter out) throws OnnxException {
        if (film == null || current == null) return;
        if (waiting == null) {
            film.close();
            film = null;
            return;
        }
        String name = current.name();
        try (ScoredFilm whole = film) {
            SyncDirections directions = whole.end();
            Optional<SyncResult> result = directions.score(settings.most());
            if (directions.notNumbers() > 0) {
                context.notice((name.isEmpty() ? "the film" : name) + ": " + directions.notNumbers() + " of "
                        + (directions.size() + directions.notNumbers()) + " answers of the expert were not numbers"
                        + " and were set aside; train or export it again");
            }
            if (result.isEmpty()) {
                context.setAside(
                        name.isEmpty() ? "the film" : name,
                        "sync could not be measured: it has " + directions.size()
                                + " windows of five frames with a face and sound, too few to shift them by "
                                + settings.most() + " frames");
            }
            out.emit(result.isPresent() ? measured(waiting, result.get()) : waiting);
        }
        waiting = null;
        film = null;
    }

    private Sample measured(Sample last, SyncResult result) {
        films++;
        distances += result.distance();
        confidences += result.confidence();
        Map<String, Double> values = new LinkedHashMap<>();
        last.get(Keys.METRICS).ifPresent(earlier -> values.putAll(earlier.values()));
        values.putAll(result.metrics(settings.prefix().orElse(""), expert.form()));
        return last.with(Keys.METRICS, new Metrics(values));
    }

    @Override
    public void flush(Emitter out) throws OnnxException {
        endFilm(out);
        if (films == 0) return;
        context.log().log(
                Level.INFO,
                String.format(
                        Locale.ROOT,
                        "%d films: distance %.3f (lower is better), confidence %.3f (higher is better), by %s, %s",
                        films,
                        distances / films,
                        confidences / films,
                        settings.expert(),
                        expert.form()));
    }

    @Override
    public void close() {
        if (film != null) film.close();
    }
}
