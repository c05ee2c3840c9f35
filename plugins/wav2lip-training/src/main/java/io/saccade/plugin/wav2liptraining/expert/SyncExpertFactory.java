package io.saccade.plugin.wav2liptraining.expert;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.TrainerFactory;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.torch.loop.TrainingLoop;
import io.saccade.plugin.training.Checkpoint;
import io.saccade.plugin.training.TrainingCapture;
import io.saccade.plugin.training.TrainingCapture.Result;
import io.saccade.plugin.training.TrainingIdentity;
import io.saccade.plugin.wav2liptraining.SyncExpertSettings;
import io.saccade.plugin.wav2liptraining.network.Conversion;
import io.saccade.plugin.wav2liptraining.network.NumpyArchive;
import io.saccade.plugin.wav2liptraining.network.PublishedWeights;
import io.saccade.plugin.wav2liptraining.talkers.TrainingFilms;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Trains the expert that detects whether lips and sound are in sync.
 *
 * <pre>{@code
 * trainer:
 *   type: sync-expert
 *   with: { data: talkers, model: expert.onnx, weights: expert.npz, width: 0.25, checkpoint: expert.checkpoint }
 * }</pre>
 *
 * METRICS after each evaluation: {@code step}, {@code loss}, {@code validationLoss}, {@code syncAccuracy} (0..1, of
 * pairs that are in sync or at least five frames apart), {@code waitPercent} (share of the time spent waiting for
 * films).
 */
public final class SyncExpertFactory extends TrainerFactory<SyncExpertSettings> {
    /** Called by the core. */
    public SyncExpertFactory() {
        super("sync-expert", SyncExpertSettings.class, Ports.none().writing(Keys.METRICS, Keys.PROGRESS));
    }

    @Override
    public void check(SyncExpertSettings settings, Check check) {
        if (settings.schedule().steps() > 0)
            check.inputFolder("data", settings.films().data());
        check.outputFile("model", settings.model());
        check.outputFile("weights", settings.weights());
        settings.schedule().initial().ifPresent(file -> check.inputFile("initial", file));
        settings.workplace().check(check);
    }

    @Override
    public void preload() {
        Natives.loadTorch();
    }

    @Override
    public Capture create(SyncExpertSettings settings, StageContext context) throws Exception {
        context.mayTake(TrainingCapture.LONGEST_CALL);
        TorchDevice device = settings.workplace().torch().enter(context);
        SyncExpert expert = context.closing(new SyncExpert(settings.channels(), context.seed()));
        if (settings.schedule().initial().isPresent()) {
            PublishedWeights.read(context.input(settings.schedule().initial().get()), expert);
        }
        Path model = context.output(settings.model());
        Path weights = context.output(settings.weights());
        Result result = () -> write(settings, expert, model, weights);
        if (settings.schedule().steps() == 0) return new Conversion(result);
        device.move(expert.tensors());
        TrainingFilms films = TrainingFilms.open(settings.films(), context);
        SyncTraining training = context.closing(
                new SyncTraining(expert, films, settings.schedule(), settings.moments(), device, context.seed()));
        TrainingIdentity identity = settings.schedule()
                .identity()
                .with(settings.channels(), "width")
                .with(settings, "moments")
                .with(settings.films(), "augment")
                .with("data", films.fingerprint());
        TrainingLoop loop = context.closing(TrainingLoop.of(
                settings.schedule().plan(context.seed()),
                training,
                Checkpoint.of(settings.workplace().checkpoint(), identity, context)));
        return new TrainingCapture(context, loop, result, training);
    }

    private static void write(SyncExpertSettings settings, SyncExpert expert, Path model, Path weights)
            throws IOException {
        expert.write(model, settings.schedule().notes(settings.channels()));
        NumpyArchive.write(weights, expert.tensors());
    }
}
