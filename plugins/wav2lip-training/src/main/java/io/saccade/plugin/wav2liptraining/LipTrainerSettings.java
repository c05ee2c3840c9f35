package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the trainer {@code wav2lip}. */
@Doc("Trains a generator for lip-sync")
public record LipTrainerSettings(
        @Doc("folder written by the recorder talkers or by Wav2Lip's own preprocessing")
        Path data,

        @Doc("network to write for the model wav2lip, an .onnx file")
        Path model,

        @Doc("the expert's weights, an .npz file of the trainer sync-expert; not needed if " + "'sync-weight' is 0")
        Optional<Path> expert,

        @Doc("share of the published network's channels, 0.0625 to 1") @Default("1")
        double width,

        @Doc("training steps, a multiple of evaluate-every; 0 only exports 'initial'") @Default("300000")
        int steps,

        @Doc("windows of five frames per step") @Default("16")
        int batchSize,

        @Doc("learning rate of Adam") @Default("0.0001") double learningRate,

        @Doc("true: the learning rate rises to its value and falls to almost 0 over the steps (one "
                + "cycle), for short trainings; false: constant, as published")
        @Default("false")
        boolean oneCycle,

        @Doc("weight of the expert's loss once it is active, 0 to 1; default: 0.01, with a critic " + "0.03")
        Optional<Double> syncWeight,

        @Doc("the expert becomes active, for good, when the sync loss on the films of val.txt is "
                + "below this; before, lips are too blurred")
        @Default("0.75")
        double syncBelow,

        @Doc("weight of a critic (GAN discriminator), which makes pictures sharper, 0 to 1; 0: "
                + "none; the published value is 0.07")
        @Default("0")
        double criticWeight,

        @Doc("weight of the mouth in the pixel loss, relative to the rest of the face, 1 (as "
                + "published) to 100; a higher weight needs fewer steps")
        @Default("1")
        double mouthWeight,

        @Doc("true: the pixel loss uses single frames of different films and moments in place of "
                + "five consecutive ones, which needs fewer steps; the expert, once active, gets "
                + "windows of its own; false: as published")
        @Default("false")
        boolean scattered,

        @Doc("true: batch norm uses the statistics of 'initial' in place of each batch's, for "
                + "fine-tuning with small batches; false: as published")
        @Default("false")
        boolean frozenNorm,

        @Doc("strength of random mirroring, rotation, scaling and tinting of faces, for few films: "
                + "0, as published, to 1")
        @Default("0")
        double augment,

        @Doc("steps between two evaluations on the films of val.txt") @Default("3000")
        int evaluateEvery,

        @Doc("batches per evaluation") @Default("50") int evaluationSteps,

        @Doc("folder for a picture after each evaluation, with a row per sample: another moment, "
                + "the input, the result, the truth; readable by its owner only, since it shows people")
        Optional<Path> samples,

        @Doc("initial weights, an .npz file, also of a published checkpoint with its own names")
        Optional<Path> initial,

        @Doc("final weights to write, an .npz file") Optional<Path> weights,

        @Doc("file from which an interrupted training resumes, to the same bits with one thread on the CPU; "
                + "readable by its owner only")
        Optional<Path> checkpoint,

        @Doc("memory for films, in MiB") @Default("2048") int memory,

        @Doc("threads that read films during training") @Default("2")
        int loaders,

        @Doc("threads; with more than 1, results differ in their last bits") @Default("1")
        int threads,

        @Doc("device of the training: auto, cpu or cuda:N") @Default("auto")
        String device) {
    private static final double PLAIN_SYNC = 0.01;
    private static final double SYNC_WITH_CRITIC = 0.03;

    /** Checks the settings. */
    public LipTrainerSettings {
        new Channels(width);
        InvalidSetting.unless(augment >= 0 && augment <= 1, "augment", "be 0 to 1");
        new Schedule(steps, batchSize, learningRate, oneCycle, evaluateEvery, evaluationSteps, initial.isPresent());
        new Workplace(memory, loaders, threads, device);
        InvalidSetting.unless(
                !frozenNorm || initial.isPresent(), "frozen-norm", "be false unless 'initial' names weights");
        LossWeights wanted = weights(syncWeight, syncBelow, criticWeight, mouthWeight);
        InvalidSetting.unless(
                wanted.sync() == 0 || expert.isPresent() || steps == 0,
                "expert",
                "name the weights of an expert where 'sync-weight' is not 0; the trainer sync-expert makes some");
    }

    private static LossWeights weights(Optional<Double> sync, double below, double critic, double mouth) {
        return new LossWeights(sync.orElse(critic > 0 ? SYNC_WITH_CRITIC : PLAIN_SYNC), below, critic, mouth);
    }

    public LossWeights lossWeights() {
        return weights(syncWeight, syncBelow, criticWeight, mouthWeight);
    }

    public Schedule schedule() {
        return new Schedule(
                steps, batchSize, learningRate, oneCycle, evaluateEvery, evaluationSteps, initial.isPresent());
    }

    public Workplace workplace() {
        return new Workplace(memory, loaders, threads, device);
    }
}
