package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the trainer {@code wav2lip}. */
@Doc("Teaches a network to draw lips that say what is heard, for lip-sync")
public record LipTrainerSettings(
        @Doc("folder that the recorder talkers, or Wav2Lip's own preprocessing, has filled")
        Path data,

        @Doc("the network to make for the model wav2lip, an .onnx file")
        Path model,

        @Doc("weights of the expert that judges sync, an .npz file of the trainer sync-expert; not needed where"
                + " 'sync-weight' is 0")
        Optional<Path> expert,

        @Doc("part of the published network's channels, 0.0625 to 1") @Default("1")
        double width,

        @Doc("steps to learn, a multiple of evaluate-every; 0 only writes 'initial' as a network") @Default("300000")
        int steps,

        @Doc("windows of five frames in one step") @Default("16")
        int batchSize,

        @Doc("about how far a weight moves in a step") @Default("0.0001")
        double learningRate,

        @Doc(
                "whether the learning rate rises to that and falls to almost nothing in the course of the steps, which gets"
                        + " far in few of them; otherwise it is always the same, as published")
        @Default("false")
        boolean oneCycle,

        @Doc("how much the expert's part of the loss weighs once it counts, 0..1; 0.01 unless given, and 0.03 with a"
                + " critic")
        Optional<Double> syncWeight,

        @Doc("the expert begins to count when the sync loss on the films of val.txt is below this, and then always"
                + " does: blurred lips would only confuse")
        @Default("0.75")
        double syncBelow,

        @Doc("how much a critic of pictures weighs, 0..1: it learns beside, and makes pictures sharper; 0: none; the"
                + " published value is 0.07")
        @Default("0")
        double criticWeight,

        @Doc("how many times as much the mouth counts in likeness as the rest of the face, 1 to 100: more teaches lips"
                + " sooner; 1 as published")
        @Default("1")
        double mouthWeight,

        @Doc(
                "whether likeness is learnt from frames each of a film and a moment of its own, in place of five in a row: five"
                        + " times as many sounds in a step teach lips sooner. The expert, once it counts, looks at as many windows"
                        + " beside; not so as published")
        @Default("false")
        boolean scattered,

        @Doc(
                "whether batch norm goes by what 'initial' has counted in place of each batch, which is too small to count well:"
                        + " for the expert to teach on from there; not so as published")
        @Default("false")
        boolean frozenNorm,

        @Doc(
                "how much faces are varied by chance, mirrored, turned, scaled and tinted, so that few films teach what many"
                        + " would: 0, as published, to 1")
        @Default("0")
        double augment,

        @Doc("steps from one measurement on the films of val.txt to the next") @Default("3000")
        int evaluateEvery,

        @Doc("batches in one measurement") @Default("50") int evaluationSteps,

        @Doc("folder for a picture after each measurement: on each row the other moment, what the network saw, what it"
                + " drew, and the truth; shows people, so only its owner may read it")
        Optional<Path> samples,

        @Doc("weights to begin with, an .npz file; those of a published checkpoint too, under its own names")
        Optional<Path> initial,

        @Doc("the weights of the network at the end, an .npz file")
        Optional<Path> weights,

        @Doc("file that an interrupted training goes on from, to the same bits; only its owner may read it")
        Optional<Path> checkpoint,

        @Doc("how much of the films may stay in memory, in MiB") @Default("2048")
        int memory,

        @Doc("threads that read films while one batch is learnt from") @Default("2")
        int loaders,

        @Doc("threads to compute with; with more than 1, results differ in their last bits") @Default("1")
        int threads,

        @Doc("where to learn: auto, cpu or cuda:N") @Default("auto")
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

    LossWeights lossWeights() {
        return weights(syncWeight, syncBelow, criticWeight, mouthWeight);
    }

    Schedule schedule() {
        return new Schedule(
                steps, batchSize, learningRate, oneCycle, evaluateEvery, evaluationSteps, initial.isPresent());
    }

    Workplace workplace() {
        return new Workplace(memory, loaders, threads, device);
    }
}
