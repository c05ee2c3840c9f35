package io.saccade.plugin.torch.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Metrics;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.training.Checkpoint;
import io.saccade.plugin.training.Seeds;
import io.saccade.plugin.training.TrainingPlan;
import io.saccade.plugin.training.TrainingStep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingLoopTest {
    private static final Map<String, String> SETTINGS = Map.of("epochs", "4");

    @TempDir
    Path folder;

    private static double validation(Metrics epoch) {
        return Objects.requireNonNull(epoch.values().get("validation"));
    }

    @Test
    void learns() throws Exception {
        SmallTraining learner = SmallTraining.of(1);
        try (TrainingLoop loop = new TrainingLoop(new TrainingPlan(20, 6, 100, 3, 0), learner)) {
            List<Metrics> epochs = new ArrayList<>();
            while (!loop.isFinished()) loop.round().metrics().ifPresent(epochs::add);

            assertThat(epochs).hasSize(100);
            assertThat(epochs.get(0).values()).containsEntry("epoch", 1.0);
            assertThat(validation(epochs.get(99))).isLessThan(validation(epochs.get(0)) / 10);
            assertThat(loop.progress().done()).isEqualTo(400);
        } finally {
            learner.free();
        }
    }

    @Test
    void weightsThatAreNoNumbersAreRefusedAndNeverSaved() throws Exception {
        Path file = folder.resolve("net.checkpoint");
        SmallTraining learner = SmallTraining.of(5);
        try (TrainingLoop loop = new TrainingLoop(SmallTraining.PLAN, learner, new Checkpoint(file, SETTINGS))) {
            loop.round(0);
            loop.save();
            byte[] whole = Files.readAllBytes(file);
            loop.round(0);
            float[] bias = {Float.NaN};
            NamedTensor weight =
                    learner.weights().get(learner.weights().size() - 1); // the loss would only show it in the next step
            Tensors.fill(weight.tensor(), bias);

            assertThatThrownBy(loop::save)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("'weights." + weight.name() + "') after step 2, epoch 1");
            loop.save();
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        } finally {
            learner.free();
        }
    }

    @Test
    void weightsAreLookedAtBeforeTheTrainingIsHandedOver() throws Exception {
        SmallTraining learner = SmallTraining.of(5);
        learner.breaking(SmallTraining.PLAN.epochs());
        try (TrainingLoop loop = new TrainingLoop(SmallTraining.PLAN, learner)) {
            assertThatThrownBy(() -> {
                        while (!loop.isFinished()) loop.round(0);
                    })
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("after step 16, epoch 4");
        } finally {
            learner.free();
        }
    }

    @Test
    void aValidationThatIsNoNumberIsRefusedWherePatienceNeedsIt() throws Exception {
        SmallTraining learner = SmallTraining.of(5).saying(List.of(1.0, Double.NaN));
        try (TrainingLoop loop = new TrainingLoop(new TrainingPlan(SmallTraining.SAMPLES, 6, 4, 11, 2), learner)) {
            assertThatThrownBy(() -> {
                        while (!loop.isFinished()) loop.round(0);
                    })
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("the validation loss of epoch 2 is not a number");
        } finally {
            learner.free();
        }
    }

    @Test
    void learnsTheSameBitsFromTheSameSeed() throws Exception {
        assertThat(learnt(SmallTraining.of(5))).usingRecursiveComparison().isEqualTo(learnt(SmallTraining.of(5)));
        assertThat(learnt(SmallTraining.of(5)).get(0))
                .isNotEqualTo(learnt(SmallTraining.of(6)).get(0));
    }

    private static List<float[]> learnt(SmallTraining learner) throws Exception {
        try (TrainingLoop loop = new TrainingLoop(SmallTraining.PLAN, learner)) {
            while (!loop.isFinished()) loop.round();
            return learner.bits();
        } finally {
            learner.free();
        }
    }

    @Test
    void goesOnToTheSameBitsFromEveryStep() throws Exception {
        List<float[]> expected = learnt(SmallTraining.of(5));
        Path file = folder.resolve("net.checkpoint");
        for (int stopped = 1; stopped <= SmallTraining.PLAN.steps(); stopped++) {
            Files.deleteIfExists(file);
            learnUntil(stopped, new Checkpoint(file, SETTINGS));

            // Other initial weights: the checkpoint replaces all of them.
            SmallTraining again = SmallTraining.of(99);
            try (TrainingLoop loop = new TrainingLoop(SmallTraining.PLAN, again, new Checkpoint(file, SETTINGS))) {
                assertThat(loop.progress().done()).isEqualTo(stopped);
                while (!loop.isFinished()) loop.round(0);
                assertThat(again.bits()).usingRecursiveComparison().isEqualTo(expected);
            } finally {
                again.free();
            }
        }
    }

    private static void learnUntil(int steps, Checkpoint checkpoint) throws Exception {
        SmallTraining learner = SmallTraining.of(5);
        try (TrainingLoop loop = new TrainingLoop(SmallTraining.PLAN, learner, checkpoint)) {
            while (loop.progress().done() < steps) loop.round(0);
            loop.save();
        } finally {
            learner.free();
        }
    }

    @Test
    void goesOnWithItsPatienceAndItsBestWeights() throws Exception {
        TrainingPlan plan = new TrainingPlan(20, 6, 50, 11, 3);
        SmallTraining first = SmallTraining.of(5).saying(List.of(5.0, 1.0));
        Checkpoint checkpoint = new Checkpoint(folder.resolve("net.checkpoint"), SETTINGS);
        List<float[]> best;
        try (TrainingLoop loop = new TrainingLoop(plan, first, checkpoint)) {
            while (loop.progress().done() < 8) loop.round(0);
            best = first.bits();
            loop.round(0);
            loop.save();
        } finally {
            first.free();
        }
        SmallTraining second = SmallTraining.of(6).saying(List.of(2.0, 1.0, 3.0));
        try (TrainingLoop loop = new TrainingLoop(plan, second, checkpoint)) {
            while (!loop.isFinished()) loop.round();
            assertThat(loop.progress().done()).isEqualTo(5 * 4);
            assertThat(second.bits()).usingRecursiveComparison().isEqualTo(best);
        } finally {
            second.free();
        }
    }

    @Test
    void goesOnToTheSameBitsWhereAWaitForDataWasInterrupted() throws Exception {
        List<float[]> expected = learnt(SmallTraining.of(5));
        Path file = folder.resolve("net.checkpoint");
        for (boolean validating : List.of(false, true)) {
            Files.deleteIfExists(file);
            SmallTraining learner = SmallTraining.of(5);
            Learner waiting = interrupted(learner, validating);
            try (TrainingLoop loop = new TrainingLoop(SmallTraining.PLAN, waiting, new Checkpoint(file, SETTINGS))) {
                assertThatThrownBy(() -> {
                            while (true) loop.round(0);
                        })
                        .isInstanceOf(InterruptedException.class);
                loop.save();
            } finally {
                learner.free();
            }
            SmallTraining again = SmallTraining.of(99);
            try (TrainingLoop loop = new TrainingLoop(SmallTraining.PLAN, again, new Checkpoint(file, SETTINGS))) {
                assertThat(loop.progress().done()).isEqualTo(validating ? 16 : 6);
                List<Metrics> epochs = new ArrayList<>();
                while (!loop.isFinished()) loop.round(0).metrics().ifPresent(epochs::add);
                assertThat(epochs.get(epochs.size() - 1).values()).containsEntry("epoch", 4.0);
                assertThat(again.bits()).usingRecursiveComparison().isEqualTo(expected);
            } finally {
                again.free();
            }
        }
    }

    /** A learner that is interrupted while it waits for the data of step 6, or of the last validation. */
    private static Learner interrupted(SmallTraining learner, boolean validating) {
        return new Learner() {
            private int validated;

            @Override
            public double learn(TrainingStep step) throws Exception {
                if (!validating && step.index() == 6) throw new InterruptedException();
                return learner.learn(step);
            }

            @Override
            public double validate() throws InterruptedException {
                if (validating && ++validated == 4) throw new InterruptedException();
                return learner.validate();
            }

            @Override
            public List<NamedTensor> weights() {
                return learner.weights();
            }

            @Override
            public List<NamedTensor> memory() {
                return learner.memory();
            }
        };
    }

    @Test
    void doesNotSaveWhatFailedMidway() throws Exception {
        Path file = folder.resolve("net.checkpoint");
        SmallTraining learner = SmallTraining.of(5, step -> step == 2);
        try (TrainingLoop loop = new TrainingLoop(SmallTraining.PLAN, learner, new Checkpoint(file, SETTINGS))) {
            assertThatThrownBy(loop::round).hasMessage("failed in step 2");
            loop.save();
            assertThat(file).doesNotExist();
        } finally {
            learner.free();
        }
    }

    @Test
    void leavesNoCheckpointOfNothing() throws Exception {
        Path file = folder.resolve("net.checkpoint");
        SmallTraining learner = SmallTraining.of(5);
        try (TrainingLoop loop = new TrainingLoop(SmallTraining.PLAN, learner, new Checkpoint(file, SETTINGS))) {
            loop.save();
            assertThat(file).doesNotExist();
        } finally {
            learner.free();
        }
    }

    @Test
    void saysWhenTheLossIsNoNumber() throws Exception {
        SmallTraining learner = SmallTraining.of(5);
        Tensors.fill(learner.network.tensors().get(0).tensor(), nothing(36));
        try (TrainingLoop loop = new TrainingLoop(SmallTraining.PLAN, learner)) {
            assertThatThrownBy(loop::round)
                    .hasMessageStartingWith("the loss became NaN in step 1, epoch 1; try a smaller learning rate");
        } finally {
            learner.free();
        }
    }

    private static float[] nothing(int length) {
        float[] values = new float[length];
        Arrays.fill(values, Float.NaN);
        return values;
    }

    @Test
    void cantBePatientWithoutValidation() throws Exception {
        SmallTraining learner = SmallTraining.of(5).saying(List.of(Double.NaN));
        try (TrainingLoop loop = new TrainingLoop(new TrainingPlan(20, 20, 4, 1, 2), learner)) {
            assertThatThrownBy(loop::round).hasMessageContaining("no data is held out");
        } finally {
            learner.free();
        }
    }

    @Test
    void looksAtEverySampleOnceAnEpochInAnotherOrder() {
        List<Integer> seen = new ArrayList<>();
        int[] order = Seeds.shuffled(20, 4);
        for (int i = 0; i < 4; i++) {
            for (int sample : SmallTraining.PLAN.step(i, order).samples()) seen.add(sample);
        }
        assertThat(seen).hasSize(20).doesNotHaveDuplicates();
        assertThat(Seeds.shuffled(20, 5)).isNotEqualTo(order);
        // Fixed values: a seed must give the same order on every Java.
        assertThat(Seeds.shuffled(8, 1)).containsExactly(6, 3, 0, 2, 5, 7, 1, 4);
    }
}
