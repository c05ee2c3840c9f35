package io.saccade.plugin.tabularq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Progress;
import io.saccade.api.data.Sample;
import io.saccade.api.files.NumpyArray;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.plugin.environments.CartPoleSettings;
import io.saccade.plugin.environments.FrozenLakeSettings;
import io.saccade.plugin.environments.TicTacToeSettings;
import io.saccade.plugin.environments.control.CartPoleFactory;
import io.saccade.plugin.environments.grid.FrozenLakeFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the trainer: rounds, metrics, files, and resuming after an interruption. */
class QLearningTest extends StageContract {
    @TempDir
    private Path folder;

    @Override
    protected StageBuilder<?> stage() {
        return trainer(folder, Trained.settings(Preset.CORRECTED, 3000, Optional.empty()));
    }

    private static StageBuilder<?> trainer(Path folder, QLearningSettings settings) {
        return StageBuilder.of(new QLearningFactory(), settings).in(folder);
    }

    @Test
    void saysSomethingAfterEveryThousandEpisodes() throws Exception {
        try (StageHarness harness = trainer(folder, Trained.settings(Preset.ARTICLE, 3500, Optional.empty()))
                .open()) {
            assertThat(harness.expected()).isEqualTo(3500);
            List<Sample> rounds = toTheEnd(harness);
            assertThat(rounds).allMatch(round -> round.get(Keys.PROGRESS).isPresent());
            assertThat(rounds.get(rounds.size() - 1).need(Keys.PROGRESS)).isEqualTo(new Progress(3500, 3500));
            List<Metrics> metrics = rounds.stream()
                    .flatMap(round -> round.get(Keys.METRICS).stream())
                    .toList();
            assertThat(metrics).hasSize(3).allSatisfy(said -> assertThat(said.values())
                    .containsOnlyKeys("drawPercent", "winPercent", "sumAbsQ", "epsilon", "meanReturn"));
            assertThat(metrics.get(0).values()).containsEntry("epsilon", 1.);
            // In random games, 12.7 % are draws.
            assertThat(metrics.get(0).values().get("drawPercent")).isBetween(8., 18.);
            assertThat(metrics.get(2).values().get("sumAbsQ"))
                    .isGreaterThan(metrics.get(0).values().get("sumAbsQ"));
        }
    }

    private static List<Sample> toTheEnd(StageHarness harness) throws Exception {
        List<Sample> rounds = new ArrayList<>();
        for (Optional<Sample> round = harness.read(); round.isPresent(); round = harness.read())
            rounds.add(round.get());
        return rounds;
    }

    @Test
    void leavesArraysAndTables() throws Exception {
        train(folder, Trained.settings(Preset.CORRECTED, 2500, Optional.empty()));
        NumpyArray table = NumpyArray.read(folder.resolve("q_table.npy"));
        assertThat(table.shape()).containsExactly(19_683, 9);
        NumpyArray draws = NumpyArray.read(folder.resolve("draw_probs.npy"));
        NumpyArray wins = NumpyArray.read(folder.resolve("win_probs.npy"));
        assertThat(draws.shape()).containsExactly(2500);
        assertThat(draws.doubles()[2499] + wins.doubles()[2499]).isEqualTo(100);
        List<String> rows = Files.readAllLines(folder.resolve("q_table.csv"));
        assertThat(rows).hasSize(19_684);
        assertThat(rows.get(0))
                .isEqualTo("state,action0,action1,action2,action3,action4,action5,action6,action7,action8");
        assertThat(rows.get(9842)).startsWith("9841," + table.doubles()[9841 * 9] + ",");
        assertThat(Files.readAllLines(folder.resolve("draw_probs.csv"))).hasSize(2501);
        assertThat(folder.resolve("win_probs.csv")).exists();
    }

    private static void train(Path where, QLearningSettings settings) throws Exception {
        try (StageHarness harness = trainer(where, settings).open()) {
            toTheEnd(harness);
            harness.finish();
        }
    }

    @Test
    void goesOnBitForBitAfterInterruptions() throws Exception {
        Path straight = Files.createDirectory(folder.resolve("straight"));
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Optional<Path> checkpoint = Optional.of(Path.of("far.checkpoint"));
        train(straight, Trained.settings(Preset.CORRECTED, 20_000, checkpoint));
        for (int rounds : new int[] {1, 4, 9}) {
            try (StageHarness harness = trainer(broken, Trained.settings(Preset.CORRECTED, 20_000, checkpoint))
                    .open()) {
                for (int i = 0; i < rounds; i++) harness.read();
            }
            assertThat(broken.resolve("far.checkpoint")).exists();
            assertThat(broken.resolve("q_table.npy")).doesNotExist();
        }
        train(broken, Trained.settings(Preset.CORRECTED, 20_000, checkpoint));
        for (String file : List.of("q_table.npy", "draw_probs.npy", "win_probs.npy", "q_table.csv")) {
            assertThat(broken.resolve(file)).hasSameBinaryContentAs(straight.resolve(file));
        }
        assertThat(broken.resolve("far.checkpoint")).doesNotExist();
    }

    @Test
    void aCheckpointOfAnotherTrainingIsRefused() throws Exception {
        Optional<Path> checkpoint = Optional.of(Path.of("far.checkpoint"));
        try (StageHarness harness = trainer(folder, Trained.settings(Preset.CORRECTED, 5000, checkpoint))
                .open()) {
            harness.read();
        }
        assertThatThrownBy(() -> trainer(folder, Trained.settings(Preset.ARTICLE, 5000, checkpoint))
                        .open())
                .hasMessageContainingAll("far.checkpoint", "preset was CORRECTED and is now ARTICLE", "delete it");
    }

    @Test
    void aDamagedCheckpointIsRefused() throws Exception {
        Files.writeString(folder.resolve("far.checkpoint"), "no checkpoint at all, but some text");
        QLearningSettings settings = Trained.settings(Preset.CORRECTED, 5000, Optional.of(Path.of("far.checkpoint")));
        assertThatThrownBy(() -> trainer(folder, settings).open())
                .hasMessageContainingAll("far.checkpoint is no checkpoint, or it is cut off or damaged", "delete it");
    }

    /** Version 0.1.0 wrote checkpoints in this form. */
    @Test
    void resumesFromAnEarlierVersionsCheckpoint() throws Exception {
        Path file = folder.resolve("far.checkpoint");
        Map<String, String> training = new LinkedHashMap<>();
        training.put("world", "19683 states and 9 actions");
        training.put("max-steps", String.valueOf(Long.MAX_VALUE));
        training.put("preset", "CORRECTED");
        training.put("learning-rate", "0.1");
        training.put("discount", "1.0");
        training.put("epsilon", "EpsilonSchedule[min=0.01, max=1.0, randomEpisodes=10000]");
        training.put("exploring", "0.5");
        training.put("seed", "1");
        byte[] bytes = earlierCheckpoint(training, 4000);
        Files.write(file, bytes);
        try (StageHarness harness = trainer(folder, Trained.settings(Preset.CORRECTED, 5000, Optional.of(file)))
                .open()) {
            Sample first = harness.read().orElseThrow();
            assertThat(first.need(Keys.PROGRESS).done()).isGreaterThan(4000);
        }
    }

    private static byte[] earlierCheckpoint(Map<String, String> training, int episodes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF("saccade q-learning 1");
        out.writeInt(training.size());
        for (Map.Entry<String, String> entry : training.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
        out.writeDouble(12);
        out.writeLong(34);
        out.writeInt(episodes);
        out.write(new byte[episodes]);
        out.writeInt(19_683);
        out.writeInt(9);
        for (int i = 0; i < 19_683 * 9; i++) out.writeDouble(i);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.toByteArray());
        out.writeLong(checksum.getValue());
        return bytes.toByteArray();
    }

    @Test
    void aWorldOfContinuousValuesIsRefused() {
        EnvironmentRef world = StageHarness.environment(new CartPoleFactory(), new CartPoleSettings());
        QLearningSettings settings = Trained.settings(world, Preset.CORRECTED, 10, Optional.empty());
        assertThatThrownBy(() -> trainer(folder, settings).open())
                .hasMessageContaining("needs a world whose states and actions are numbers")
                .hasMessageEndingWith("this one has 4 continuous values to observe");
    }

    @Test
    void onePlayerLearnsToo() throws Exception {
        EnvironmentRef world = StageHarness.environment(new FrozenLakeFactory(), new FrozenLakeSettings("4x4", false));
        try (StageHarness harness = trainer(folder, Trained.settings(world, Preset.CORRECTED, 4000, Optional.empty()))
                .open()) {
            List<Sample> rounds = toTheEnd(harness);
            Metrics last = rounds.get(rounds.size() - 1).need(Keys.METRICS);
            assertThat(last.values().get("winPercent")).isBetween(0., 100.);
            assertThat(last.values().get("meanReturn")).isBetween(0., 1.);
        }
    }

    @Test
    void anEpisodeThatNeverEndsIsInterruptedAndWhatCameBeforeIsKept() throws Exception {
        Path file = folder.resolve("far.checkpoint");
        CountDownLatch endless = new CountDownLatch(1);
        EnvironmentRef world = StageHarness.environment(new EndlessFactory(3, endless), new TicTacToeSettings());
        QLearningSettings settings =
                Trained.settings(world, Preset.CORRECTED, 50, Optional.of(Path.of("far.checkpoint")));
        Thread person = interrupter(Thread.currentThread(), endless);
        try (StageHarness harness = trainer(folder, settings).open()) {
            assertThatThrownBy(harness::read).isInstanceOf(InterruptedException.class);
        }
        person.join();
        assertThat(file).exists();
        try (StageHarness harness = trainer(
                        folder, Trained.settings(endsAt(3), Preset.CORRECTED, 3, settings.checkpoint()))
                .open()) {
            assertThat(harness.read()).as("three episodes were learnt from").isEmpty();
        }
    }

    private static EnvironmentRef endsAt(int episodes) {
        return StageHarness.environment(new EndlessFactory(episodes, new CountDownLatch(1)), new TicTacToeSettings());
    }

    private static Thread interrupter(Thread training, CountDownLatch begun) {
        Thread person = new Thread(() -> {
            try {
                begun.await();
                training.interrupt();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        person.start();
        return person;
    }
}
