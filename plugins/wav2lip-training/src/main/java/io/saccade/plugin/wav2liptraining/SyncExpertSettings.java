package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the trainer {@code sync-expert}. */
@Doc("Trains the expert that detects whether lips and sound are in sync")
public record SyncExpertSettings(
        @Doc("folder written by the recorder talkers or by Wav2Lip's own preprocessing")
        Path data,

        @Doc("network to write for sync-score, an .onnx file")
        Path model,

        @Doc("weights to write for the trainer wav2lip, an .npz file")
        Path weights,

        @Doc("share of the published network's channels, 0.0625 to 1") @Default("1")
        double width,

        @Doc("training steps, a multiple of evaluate-every; 0 only exports 'initial'") @Default("200000")
        int steps,

        @Doc("pairs of lips and sound per step") @Default("64")
        int batchSize,

        @Doc("moments per film and step; each sound is compared with the lips of all of them, so "
                + "fewer steps suffice; 1: pairs, as published")
        @Default("1")
        int moments,

        @Doc("learning rate of Adam") @Default("0.0001") double learningRate,

        @Doc("true: the learning rate rises to its value and falls to almost 0 over the steps (one "
                + "cycle), for short trainings; false: constant, as published")
        @Default("false")
        boolean oneCycle,

        @Doc("strength of random mirroring, rotation, scaling and tinting of faces, for few films: "
                + "0, as published, to 1")
        @Default("0")
        double augment,

        @Doc("steps between two evaluations on the films of val.txt") @Default("10000")
        int evaluateEvery,

        @Doc("batches per evaluation") @Default("100") int evaluationSteps,

        @Doc("initial weights, an .npz file, also of a published checkpoint with its own names")
        Optional<Path> initial,

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

    public Schedule schedule() {
        return schedule(steps, batchSize, learningRate, oneCycle, evaluateEvery, evaluationSteps, initial);
    }

    public Workplace workplace() {
        return new Workplace(memory, loaders, threads, device);
    }
}
