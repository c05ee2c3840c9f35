package io.saccade.plugin.torch.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.plugin.torch.RandomTensors;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.ArticleNetwork;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.optimizer.KerasAdam;
import io.saccade.plugin.torch.optimizer.LearningRate;
import io.saccade.plugin.torch.optimizer.Optimizer;
import io.saccade.plugin.training.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

/** Checks that steps free their memory, since a training may last for days. */
class MemoryTest {
    private static final int SAMPLES = 256;
    private static final int BATCH = 32;
    private static final Path MEMORY = Path.of("/proc/self/statm");

    @Test
    void staysFlat() throws Exception {
        assumeTrue(Files.exists(MEMORY), "only Linux tells how much memory a process has; left out");
        try (PointerScope scope = new PointerScope();
                Block network = ArticleNetwork.make(1);
                RandomTensors random = new RandomTensors(2);
                Optimizer optimizer = new KerasAdam(network.tensors())) {
            Tensor eyes = random.uniform(0, 1, SAMPLES, 12, 44, 3);
            Tensor targets = random.uniform(0, 1, SAMPLES, 2);
            try (GradientLearner learner = new GradientLearner(
                            network,
                            optimizer,
                            LearningRate.constant(1e-3),
                            (step, pass) -> torch.mse_loss(
                                    network.forward(Tensors.rows(eyes, step.samples()), pass),
                                    Tensors.rows(targets, step.samples())));
                    TrainingLoop loop = new TrainingLoop(new TrainingPlan(SAMPLES, BATCH, 60, 1, 0), learner)) {
                long pointersBefore = 0;
                long kibBefore = 0;
                while (!loop.isFinished()) {
                    loop.round();
                    if (loop.progress().done() <= 20 * SAMPLES / BATCH) {
                        pointersBefore = Pointer.totalCount();
                        kibBefore = residentKib();
                    }
                }
                // 320 more steps; without scopes each would hold 0.5 MiB until the next garbage collection.
                assertThat(Pointer.totalCount()).isLessThanOrEqualTo(pointersBefore);
                assertThat(residentKib() - kibBefore).isLessThan(16 << 10);
            }
        }
    }

    private static long residentKib() throws IOException {
        return Long.parseLong(Files.readString(MEMORY).split(" ")[1]) * 4;
    }
}
