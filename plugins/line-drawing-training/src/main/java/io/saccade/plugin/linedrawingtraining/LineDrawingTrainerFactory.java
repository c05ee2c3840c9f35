package io.saccade.plugin.linedrawingtraining;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.TrainerFactory;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.linedrawing.pairs.DrawingPairs;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.torch.loop.TrainingLoop;
import io.saccade.plugin.training.Checkpoint;
import io.saccade.plugin.training.Fingerprint;
import io.saccade.plugin.training.TrainingCapture;
import io.saccade.plugin.training.TrainingIdentity;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Trains a network for {@code colorize}, which colours line drawings, on a folder of pairs.
 *
 * <pre>{@code
 * trainer:
 *   type: line-drawing
 *   with: { data: drawings, model: drawing.onnx, preset: best, sheets: sheets }
 * recorders:
 *   - type: plot
 *     with: { file: training.png, panels: [[loss, validationLoss], [accuracy, validationAccuracy]], x-title: epoch }
 * }</pre>
 *
 * METRICS at the end of each epoch: {@code epoch}; {@code loss} and {@code accuracy}, measured during training; and on
 * held-out pairs {@code validationLoss}, {@code validationAccuracy} and {@code baselineAccuracy}, that of always
 * answering the most frequent colour. Accuracies are shares of the pixels, 0..1.
 */
public final class LineDrawingTrainerFactory extends TrainerFactory<LineDrawingSettings> {
    /** Called by the core. */
    public LineDrawingTrainerFactory() {
        super("line-drawing", LineDrawingSettings.class, Ports.none().writing(Keys.METRICS, Keys.PROGRESS));
    }

    @Override
    public void check(LineDrawingSettings settings, Check check) {
        check.inputFolder("data", settings.data());
        check.outputFile("model", settings.model());
        settings.workplace().check(check);
        settings.sheets().ifPresent(folder -> check.outputFolder("sheets", folder));
    }

    @Override
    public void preload() {
        Natives.loadTorch();
    }

    @Override
    public Capture create(LineDrawingSettings settings, StageContext context) throws Exception {
        context.mayTake(TrainingCapture.LONGEST_CALL);
        TorchDevice device = settings.workplace().torch().enter(context);
        DrawingPairs pairs = DrawingPairs.open(context.input(settings.data()));
        requireFit(pairs, settings);
        DrawingData data =
                context.closing(new DrawingData(pairs, settings.validation(), settings.crop(), context.seed()));
        DrawingTraining training =
                context.closing(DrawingTraining.begin(settings, device, data, context.seed(), context.log()));
        TrainingLoop loop = context.closing(loop(settings, pairs, training, context));
        Optional<SampleSheet> sheet = settings.sheets()
                .map(folder ->
                        new SampleSheet(data, training.network(), device, pairs.palette(), context.recording(folder)));
        return new TrainingCapture(context, loop, () -> write(settings, data, training, context), (progress, epoch) -> {
            loop.save();
            if (sheet.isPresent()) sheet.get().write((int) value(epoch, "epoch"));
            return told(epoch, training.learner());
        });
    }

    private static double value(Metrics epoch, String name) {
        return Objects.requireNonNull(epoch.values().get(name));
    }

    private static Metrics told(Metrics epoch, DrawingLearner learner) {
        return new Metrics(
                Judgement.metrics(value(epoch, "epoch"), value(epoch, "loss"), learner.accuracy(), learner.latest()));
    }

    private static void requireFit(DrawingPairs pairs, LineDrawingSettings settings) throws InvalidInputException {
        int multiple = settings.multiple();
        int width = pairs.width();
        int height = pairs.height();
        int side = settings.crop().orElse(width);
        String found = "the drawings in " + settings.data() + " are " + width + "x" + height + " pixels large, ";
        if (side > width || side > height) throw new InvalidInputException(found + "smaller than 'crop'");
        if (settings.crop().isEmpty() && width != height) {
            throw new InvalidInputException(found + "but a network is trained on squares: set 'crop'");
        }
        if (side % multiple != 0) {
            throw new InvalidInputException(found + "but preset " + settings.preset() + " needs a multiple of "
                    + multiple + ": prepare other drawings, or set 'crop'");
        }
        if (pairs.names().size() < 2) {
            throw new InvalidInputException("there is only one pair in " + settings.data() + ", but one for training"
                    + " and one for evaluation are needed: prepare more photographs");
        }
    }

    private static TrainingLoop loop(
            LineDrawingSettings settings, DrawingPairs pairs, DrawingTraining training, StageContext context)
            throws IOException {
        TrainingIdentity identity = settings.identity()
                .with("data", new Fingerprint().add(pairs.description()).letters());
        return TrainingLoop.of(
                training.plan(),
                training.learner(),
                Checkpoint.of(settings.workplace().checkpoint(), identity, context));
    }

    private static void write(
            LineDrawingSettings settings, DrawingData data, DrawingTraining training, StageContext context)
            throws IOException {
        Optional<Judgement> judgement = training.learner().judge();
        DrawingModelFile.write(
                training.network(), data, settings.preset(), judgement, settings.model(), context::output);
        String found = judgement
                .map(known -> String.format(
                        Locale.ROOT,
                        "on held-out pairs it predicts the colour of %.1f %% of the pixels; always predicting the"
                                + " most frequent colour is right for %.1f %%",
                        100 * known.accuracy(),
                        100 * known.baseline()))
                .orElse("its accuracy is unknown, since 'validation' holds out no pairs");
        context.log().log(Level.INFO, settings.model() + " was trained on " + data.size() + " pairs; " + found);
    }
}
