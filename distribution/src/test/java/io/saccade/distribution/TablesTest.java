package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains and plays Q-tables with the shipped pipelines. */
class TablesTest {
    private static final String FOLDER = "out/tic-tac-toe/";
    private static final List<String> RESULTS = List.of("q_table.npy", "draw_probs.npy", "win_probs.npy");

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    @Test
    void aTableIsTrainedAndPlayedAgainst() {
        Finished early = place.saccade("run", "tic-tac-toe-play").run();
        assertThat(early.exit()).isEqualTo(2);
        assertThat(early.err()).contains("q_table.npy' was not found", "'saccade run tic-tac-toe-train' writes");

        Finished trained = place.saccade("run", "tic-tac-toe-train", "--set", "q-learning.episodes=20000")
                .run();
        assertThat(trained.exit()).as(trained.toString()).isZero();
        assertThat(RESULTS).allMatch(file -> Files.exists(place.path(FOLDER + file)));
        assertThat(place.path(FOLDER + "learning.png")).exists();
        assertThat(place.path(FOLDER + "exploration.png")).exists();
        assertThat(place.path(FOLDER + "training.checkpoint")).doesNotExist();

        Path typed = place.file("typed.txt", allCells().repeat(9));
        Finished played = place.saccade("run", "tic-tac-toe-play").typing(typed).run();
        assertThat(played.exit()).as(played.toString()).isZero();
        assertThat(played.out()).contains("O, row col: ").containsAnyOf("X has won.", "A draw.");
    }

    /** Input that tries every cell, so that one move is legal. */
    private static String allCells() {
        StringBuilder lines = new StringBuilder();
        for (int cell = 0; cell < 9; cell++)
            lines.append(cell / 3).append(' ').append(cell % 3).append('\n');
        return lines.toString();
    }

    @Test
    void aKilledTrainingGoesOnToTheSameBits() throws Exception {
        Finished straight = training("straight").run();
        assertThat(straight.exit()).as(straight.toString()).isZero();
        Path checkpoint = place.path("broken/training.checkpoint");
        try (Running run = training("broken").start()) {
            Waiting.until("there is a checkpoint", () -> Files.exists(checkpoint) || !run.isAlive());
            run.signal("KILL");
            run.await();
        }
        assertThat(checkpoint).exists();
        assertThat(place.path("broken/q_table.npy")).doesNotExist();
        Finished resumed = training("broken").run();
        assertThat(resumed.exit()).as(resumed.toString()).isZero();
        for (String file : RESULTS) {
            assertThat(place.path("broken/" + file)).hasSameBinaryContentAs(place.path("straight/" + file));
        }
        assertThat(checkpoint).doesNotExist();
    }

    private SaccadeProcess training(String folder) {
        place.file("train.yaml", """
                trainer:
                  type: q-learning
                  with:
                    environment: tic-tac-toe
                    episodes: 400000
                    checkpoint: training.checkpoint
                    checkpoint-every: 20ms
                """);
        return place.saccade("run", "train.yaml", "--out", folder);
    }
}
