package io.saccade.plugin.gazetraining.training;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.TrainerFactory;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.gazetraining.GazeRecipe;
import io.saccade.plugin.gazetraining.GazeTrainerSettings;
import io.saccade.plugin.gazetraining.Geometry;
import io.saccade.plugin.gazetraining.clicks.GazeClickReader;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import io.saccade.plugin.gazetraining.clicks.GazeError;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.torch.loop.TrainingLoop;
import io.saccade.plugin.training.Checkpoint;
import io.saccade.plugin.training.TrainingCapture;
import io.saccade.plugin.training.TrainingIdentity;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Trains a gaze network for {@code onnx-gaze} on a folder of clicks.
 *
 * <pre>{@code
 * trainer:
 *   type: gaze
 *   with: { data: eyes, model: gaze.onnx, preset: best }
 * }</pre>
 *
 * <p>With {@code follow: 20} it trains again after every 20 new clicks, until the run is stopped, and replaces the
 * network whenever the new one is better. METRICS after each training: {@code trainings}, {@code clicks}, the errors on
 * held-out clicks, {@code candidatePx} and {@code publishedPx} (the errors of the new and of the published network on
 * clicks that the published one was not trained on), and {@code published}, the number of networks published so far.
 */
public final class GazeTrainerFactory extends TrainerFactory<GazeTrainerSettings> {
    /** Called by the core. */
    public GazeTrainerFactory() {
        super("gaze", GazeTrainerSettings.class, Ports.none().writing(Keys.METRICS, Keys.PROGRESS));
    }

    @Override
    public void check(GazeTrainerSettings settings, Check check) {
        if (settings.follow() > 0) {
            check.publishedFile("model", settings.model());
            check.find(settings.data())
                    .filter(data -> !Files.isDirectory(data))
                    .ifPresent(data -> check.problem("data", "'" + data + "' is a file, but a folder is expected."));
        } else {
            check.inputFolder("data", settings.data());
            check.outputFile("model", settings.model());
        }
        settings.workplace().check(check);
    }

    @Override
    public void preload() {
        Natives.loadTorch();
    }

    @Override
    public Capture create(GazeTrainerSettings settings, StageContext context) throws Exception {
        context.mayTake(TrainingCapture.LONGEST_CALL);
        GazeRecipe recipe = settings.recipe();
        TorchDevice device = settings.workplace().torch().enter(context);
        if (settings.follow() > 0) return new GazeFollowing(settings, device, context);
        GazeClicks clicks = new GazeClickReader(context, recipe.geometry() == Geometry.AUTO)
                .read(settings.data(), settings.screenSize(), recipe.most());
        GazeTraining training = context.closing(GazeTraining.begin(recipe, device, clicks, context.seed()));
        TrainingLoop loop = context.closing(loop(settings, clicks, training, context));
        Path file = context.output(settings.model());
        return new TrainingCapture(
                context,
                loop,
                () -> write(settings, clicks, training, file, context),
                (progress, epoch) -> told(epoch, training));
    }

    private static TrainingLoop loop(
            GazeTrainerSettings settings, GazeClicks clicks, GazeTraining training, StageContext context)
            throws IOException {
        TrainingIdentity identity = settings.recipe().identity().with("data", clicks.fingerprint());
        return TrainingLoop.of(
                training.plan(),
                training.learner(),
                Checkpoint.of(settings.workplace().checkpoint(), identity, context));
    }

    /** Returns the epoch's metrics with the gaze error in pixels in place of the training's own. */
    private static Metrics told(Metrics epoch, GazeTraining training) {
        Map<String, Double> values = new LinkedHashMap<>(epoch.values());
        values.remove("validation");
        training.latest().ifPresent(error -> values.putAll(error.metrics()));
        return new Metrics(values);
    }

    private static void write(
            GazeTrainerSettings settings, GazeClicks clicks, GazeTraining training, Path file, StageContext context)
            throws IOException {
        Optional<GazeError> error = training.kept();
        GazeModelFile.write(training.network(), clicks, settings.recipe().preset(), error, file);
        String found = error.map(known -> String.format(
                        Locale.ROOT,
                        "on held-out clicks its error is %.0f px in the mean and %.0f in the median, %.1f %% of the"
                                + " diagonal",
                        known.meanPx(),
                        known.medianPx(),
                        known.diagonalPercent()))
                .orElse("its error is unknown, since 'validation' holds out no clicks");
        context.log().log(Level.INFO, "{0} was trained on {1} clicks; {2}", settings.model(), clicks.size(), found);
    }
}
