package io.saccade.plugin.gazetraining.training;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Progress;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.gazetraining.GazeTrainerSettings;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.clicks.GazeError;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.torch.loop.TrainingLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows a folder of clicks until the run is stopped: trains again after so many new clicks, and publishes a network
 * that is at least as good as the published one on clicks that neither was trained on. Emits a sample in each round,
 * with the number of clicks as PROGRESS, and with METRICS after each training.
 */
final class GazeFollowing implements Capture {
    private static final long LOOK_MILLIS = 250;

    private final GazeTrainerSettings settings;
    private final TorchDevice device;
    private final StageContext context;
    private final FollowedClicks clicks;
    private final PublishedNetwork published;
    private @Nullable Attempt attempt;
    private int tried;
    private int trainings;

    /** A training that goes on. */
    private record Attempt(GazeClicks clicks, GazeTraining training, TrainingLoop loop) implements AutoCloseable {
        @Override
        public void close() {
            loop.close();
            training.close();
        }
    }

    GazeFollowing(GazeTrainerSettings settings, TorchDevice device, StageContext context) {
        this.settings = settings;
        this.device = device;
        this.context = context;
        this.clicks = new FollowedClicks(settings, context);
        this.published = PublishedNetwork.at(settings.model(), settings.recipe().preset(), context);
    }

    @Override
    public Optional<Sample> read() throws Exception {
        if (Thread.interrupted()) throw new InterruptedException("the training was interrupted");
        int there = clicks.count();
        if (attempt == null) begin(there);
        Optional<Metrics> metrics = attempt == null ? pause() : round(attempt);
        Sample sample = context.sample(context.nanoTime()).with(Keys.PROGRESS, new Progress(there, -1));
        return Optional.of(metrics.isPresent() ? sample.with(Keys.METRICS, metrics.get()) : sample);
    }

    private static Optional<Metrics> pause() throws InterruptedException {
        Thread.sleep(LOOK_MILLIS);
        return Optional.empty();
    }

    private void begin(int there) throws IOException {
        if (there < FollowedClicks.LEAST || there - tried < settings.follow()) return;
        tried = there;
        try {
            GazeClicks read = clicks.read();
            GazeTraining training = GazeTraining.begin(settings.recipe(), device, read, context.seed());
            attempt = new Attempt(read, training, new TrainingLoop(training.plan(), training.learner()));
        } catch (InvalidInputException e) {
            giveUp(e);
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof InvalidInputException unusable)) throw e;
            giveUp(unusable);
        }
    }

    private void giveUp(InvalidInputException e) {
        context.notice("the clicks can't be used for training yet: " + e.getMessage());
    }

    private Optional<Metrics> round(Attempt now) throws Exception {
        try {
            now.loop().round();
            if (!now.loop().isFinished()) return Optional.empty();
            Metrics metrics = judged(now);
            end();
            return Optional.of(metrics);
        } catch (InvalidInputException e) {
            giveUp(e);
            end();
            return Optional.empty();
        }
    }

    private Metrics judged(Attempt now) throws IOException {
        trainings++;
        GazeError error = now.training().kept().orElseThrow();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("trainings", (double) trainings);
        values.put("clicks", (double) now.clicks().size());
        values.putAll(error.metrics());
        Comparison compared = published.compare(now.clicks(), now.training());
        compared.oldPx().ifPresent(px -> values.put("publishedPx", px));
        values.put("candidatePx", compared.newPx());
        if (compared.isBetter()) published.replace(now.clicks(), now.training());
        values.put("published", (double) published.replacements());
        tell(now, compared);
        return new Metrics(values);
    }

    private void tell(Attempt now, Comparison compared) {
        context.log().log(
                Level.INFO,
                String.format(
                        Locale.ROOT,
                        "training %d on %d clicks: %s; its error on clicks it was not trained on is %.0f px%s",
                        trainings,
                        now.clicks().size(),
                        compared.isBetter() ? settings.model() + " is replaced" : "the old network stays",
                        compared.newPx(),
                        compared.oldPx().isPresent()
                                ? String.format(
                                        Locale.ROOT,
                                        ", that of the published network %.0f px",
                                        compared.oldPx().get())
                                : ""));
    }

    private void end() {
        if (attempt != null) attempt.close();
        attempt = null;
    }

    @Override
    public void close() {
        end();
    }
}
