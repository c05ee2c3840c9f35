package io.saccade.benchmarks;

import io.saccade.api.data.Click;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.plugin.clickrecorder.ClickSamplesRecorderFactory;
import io.saccade.plugin.clickrecorder.ClickSamplesSettings;
import io.saccade.plugin.gazetraining.GazeRecipe;
import io.saccade.plugin.gazetraining.GazeTrainerSettings;
import io.saccade.plugin.gazetraining.Geometry;
import io.saccade.plugin.gazetraining.Preset;
import io.saccade.plugin.gazetraining.training.GazeTrainerFactory;
import io.saccade.plugin.torch.TorchOptions;
import io.saccade.plugin.torch.Workplace;
import io.saccade.plugin.training.EpochSchedule;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/**
 * A network of preset {@code best} with geometry, of the size that 300 clicks give. It is trained on the clips' eyes
 * with places drawn at random, since only its speed matters.
 */
final class SteeringNetwork {
    private static final int CLICKS_A_CLIP = 50;
    private static final int EPOCHS = 20;
    private static final Screen SCREEN = Screen.of("benchmark", 0, 0, 1920, 1080);

    private SteeringNetwork() {}

    /** Trains the network in a folder, which is empty, and returns its file. */
    static Path train(Path folder) throws Exception {
        try (StageHarness recorder = StageBuilder.of(
                        new ClickSamplesRecorderFactory(),
                        new ClickSamplesSettings(Path.of("eyes"), Optional.empty(), Optional.empty()))
                .in(folder)
                .open()) {
            Random random = new Random(1);
            for (String clip : Clips.NAMES) store(clip, recorder, random);
            recorder.finish();
        }
        try (StageHarness trainer = StageBuilder.of(new GazeTrainerFactory(), settings(folder.resolve("eyes")))
                .in(folder)
                .unpoisoned()
                .open()) {
            while (trainer.read().isPresent()) trainer.forget();
            trainer.finish();
        }
        return folder.resolve("gaze.onnx");
    }

    private static void store(String clip, StageHarness recorder, Random random) throws Exception {
        HeldFrames.Held frames = HeldFrames.decode(Clips.film(clip, 640, 480));
        int stored = 0;
        try (StageHarness eyes = Clips.openEyes(HeldFrames.source(frames), true)) {
            for (Optional<Sample> sample = eyes.read();
                    sample.isPresent() && stored < CLICKS_A_CLIP;
                    sample = eyes.read()) {
                if (sample.get().get(Keys.EYES).isPresent()) {
                    Click click = new Click(0, random.nextInt(1920), random.nextInt(1080), "left");
                    recorder.feed(recorder.sample(stored++)
                            .with(Keys.EYES, sample.get().need(Keys.EYES))
                            .with(Keys.SCREEN, SCREEN)
                            .with(Keys.CLICK, click));
                    recorder.forget();
                }
                eyes.forget();
            }
        }
    }

    private static GazeTrainerSettings settings(Path data) {
        EpochSchedule schedule = new EpochSchedule(
                Optional.of(EPOCHS), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new GazeTrainerSettings(
                data,
                Path.of("gaze.onnx"),
                Optional.empty(),
                0,
                new GazeRecipe(Preset.BEST, schedule, Geometry.AUTO, 0),
                new Workplace(Optional.empty(), new TorchOptions(1, "cpu")));
    }
}
