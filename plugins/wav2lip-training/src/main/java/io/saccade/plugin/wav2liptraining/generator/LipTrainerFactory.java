package io.saccade.plugin.wav2liptraining.generator;

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
import io.saccade.plugin.training.Fingerprint;
import io.saccade.plugin.training.Seeds;
import io.saccade.plugin.training.TrainingCapture;
import io.saccade.plugin.training.TrainingCapture.Result;
import io.saccade.plugin.training.TrainingIdentity;
import io.saccade.plugin.wav2liptraining.LipTrainerSettings;
import io.saccade.plugin.wav2liptraining.LossWeights;
import io.saccade.plugin.wav2liptraining.critic.CriticLearner;
import io.saccade.plugin.wav2liptraining.critic.FaceCritic;
import io.saccade.plugin.wav2liptraining.expert.SyncExpert;
import io.saccade.plugin.wav2liptraining.network.Conversion;
import io.saccade.plugin.wav2liptraining.network.NumpyArchive;
import io.saccade.plugin.wav2liptraining.network.PublishedWeights;
import io.saccade.plugin.wav2liptraining.talkers.TrainingFilms;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Trains Wav2Lip's generator. The drawn faces should match the film, convince the expert that lips and sound are in
 * sync and, with a critic, look as if filmed.
 *
 * <pre>{@code
 * trainer:
 *   type: wav2lip
 *   with: { data: talkers, expert: expert.npz, model: lips.onnx, width: 0.25, checkpoint: lips.checkpoint }
 * }</pre>
 *
 * METRICS after each evaluation: {@code step}, {@code loss}, {@code validationLoss}, {@code l1}, {@code copyL1} (of the
 * reference face in place of a drawn one), {@code syncLoss}, {@code adversarial}, {@code syncWeight} (0 until the
 * expert is active), {@code waitPercent} (share of the time spent waiting for films).
 */
public final class LipTrainerFactory extends TrainerFactory<LipTrainerSettings> {
    /** Called by the core. */
    public LipTrainerFactory() {
        super("wav2lip", LipTrainerSettings.class, Ports.none().writing(Keys.METRICS, Keys.PROGRESS));
    }

    @Override
    public void check(LipTrainerSettings settings, Check check) {
        if (settings.schedule().steps() > 0)
            check.inputFolder("data", settings.films().data());
        check.outputFile("model", settings.model());
        settings.weights().ifPresent(file -> check.outputFile("weights", file));
        settings.expert()
                .ifPresent(file -> check.inputFile(
                        "expert", file, "Make one with the trainer sync-expert, or set 'sync-weight' to 0."));
        settings.schedule().initial().ifPresent(file -> check.inputFile("initial", file));
        settings.samples().ifPresent(folder -> check.outputFolder("samples", folder));
        settings.workplace().check(check);
    }

    @Override
    public void preload() {
        Natives.loadTorch();
    }

    @Override
    public Capture create(LipTrainerSettings settings, StageContext context) throws Exception {
        context.mayTake(TrainingCapture.LONGEST_CALL);
        TorchDevice device = settings.workplace().torch().enter(context);
        LipGenerator generator = context.closing(new LipGenerator(settings.channels(), context.seed()));
        if (settings.schedule().initial().isPresent()) {
            PublishedWeights.read(context.input(settings.schedule().initial().get()), generator);
        }
        Result result = result(settings, generator, context);
        if (settings.schedule().steps() == 0) return new Conversion(result);
        device.move(generator.tensors());
        TrainingFilms films = TrainingFilms.open(settings.films(), context);
        LipTeachers teachers = context.closing(teachers(settings, device, context));
        SampleSheets sheets = settings.samples().isPresent()
                ? new SampleSheets(context.recording(settings.samples().get()))
                : null;
        LipTraining training =
                context.closing(new LipTraining(generator, teachers, films, settings, device, sheets, context.seed()));
        TrainingLoop loop = context.closing(loop(settings, training, films, context));
        return new TrainingCapture(context, loop, result, training);
    }

    private static LipTeachers teachers(LipTrainerSettings settings, TorchDevice device, StageContext context)
            throws IOException {
        LossWeights weights = settings.lossWeights();
        ExpertOpinion expert = null;
        if (settings.expert().isPresent() && weights.sync() > 0) {
            SyncExpert network = context.closing(
                    SyncExpert.of(context.input(settings.expert().get())));
            device.move(network.tensors());
            expert = new ExpertOpinion(network, weights);
        }
        return new LipTeachers(
                weights, new Likeness(weights.mouthWeight(), device), expert, critic(settings, device, context));
    }

    private static @Nullable CriticLearner critic(
            LipTrainerSettings settings, TorchDevice device, StageContext context) {
        if (settings.lossWeights().criticWeight() == 0) return null;
        FaceCritic critic = new FaceCritic(settings.channels(), Seeds.mix(context.seed(), 2));
        device.move(critic.tensors());
        return new CriticLearner(critic);
    }

    private static TrainingLoop loop(
            LipTrainerSettings settings, LipTraining training, TrainingFilms films, StageContext context)
            throws IOException {
        TrainingIdentity identity = settings.schedule()
                .identity()
                .with(settings.lossWeights().identity())
                .with(settings, "scattered", "frozen-norm")
                .with(settings.channels(), "width")
                .with(settings.films(), "augment")
                .with("data", films.fingerprint());
        if (settings.expert().isPresent()) {
            byte[] expert = Files.readAllBytes(context.input(settings.expert().get()));
            identity.with(
                    "expert", new Fingerprint().add(ByteBuffer.wrap(expert)).letters());
        }
        return TrainingLoop.of(
                settings.schedule().plan(context.seed()),
                training,
                Checkpoint.of(settings.workplace().checkpoint(), identity, context));
    }

    private static Result result(LipTrainerSettings settings, LipGenerator generator, StageContext context) {
        Path model = context.output(settings.model());
        Optional<Path> weights = settings.weights().map(context::output);
        return () -> {
            generator.write(model, settings.schedule().notes(settings.channels()));
            if (weights.isPresent()) NumpyArchive.write(weights.get(), generator.tensors());
        };
    }
}
