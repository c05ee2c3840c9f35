package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the trainer {@code sync-expert}. */
@Doc("Learns from films of people who talk whether lips and sound belong together")
public record SyncExpertSettings(
        @Doc("folder that the recorder talkers, or Wav2Lip's own preprocessing, has filled")
        Path data,

        @Doc("the network to make for sync-score, an .onnx file")
        Path model,

        @Doc("its weights for the trainer wav2lip, an .npz file")
        Path weights,

        @Doc("part of the published network's channels, 0.0625 to 1") @Default("1")
        double width,

        @Doc("steps to learn, a multiple of evaluate-every; 0 only writes 'initial' as a network") @Default("200000")
        int steps,

        @Doc("pairs of lips and sound in one step") @Default("64")
        int batchSize,

        @Doc(
                "moments of one film in a step, each of whose sounds is compared with the lips of all, which teaches more in"
                        + " as many steps; 1: pairs, as published")
        @Default("1")
        int moments,

        @Doc("about how far a weight moves in a step") @Default("0.0001")
        double learningRate,

        @Doc(
                "whether the learning rate rises to that and falls to almost nothing in the course of the steps, which gets"
                        + " far in few of them; otherwise it is always the same, as published")
        @Default("false")
        boolean oneCycle,

        @Doc(
                "how much faces are varied by chance, mirrored, turned, scaled and tinted, so that few films teach what many"
                        + " would: 0, as published, to 1")
        @Default("0")
        double augment,

        @Doc("steps from one measurement on the films of val.txt to the next") @Default("10000")
        int evaluateEvery,

        @Doc("batches in one measurement") @Default("100") int evaluationSteps,

        @Doc("weights to begin with, an .npz file; those of a published checkpoint too, under its own names")
        Optional<Path> initial,

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
    /** Checks the settings. */
    public SyncExpertSettings {
        new Channels(width);
        InvalidSetting.unless(augment >= 0 && augment <= 1, "augment", "be 0 to 1");
        schedule(steps, batchSize, learningRate, oneCycle, evaluateEvery, evaluationSteps, initial);
        InvalidSetting.unless(
                moments >= 1 && batchSize % moments == 0,
                "moments",
                "be 1 or more, and divide 'batch-size', which is " + batchSize);
        new Workplace(memory, loaders, threads, device);
    }

    private static Schedule schedule(
            int steps,
            int batchSize,
            double learningRate,
            boolean oneCycle,
            int evaluateEvery,
            int evaluationSteps,
            Optional<Path> initial) {
        return new Schedule(
                steps, batchSize, learningRate, oneCycle, evaluateEvery, evaluationSteps, initial.isPresent());
    }

    Schedule schedule() {
        return schedule(steps, batchSize, learningRate, oneCycle, evaluateEvery, evaluationSteps, initial);
    }

    Workplace workplace() {
        return new Workplace(memory, loaders, threads, device);
    }
}
