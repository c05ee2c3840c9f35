package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environments and the policies that act in them, from the command line. */
class WorldsTest {
    private static final List<String> WORLDS = List.of("cart-pole", "mountain-car", "frozen-lake", "tic-tac-toe");
    private static final String WALK = """
            environment: { type: %s, episodes: 2, max-steps: 30 }
            models: [{ type: random-policy }]
            recorders: [{ type: trace, with: { file: %s.jsonl } }]
            """;
    private static final String PLAY = """
            environment: { type: tic-tac-toe, episodes: 1 }
            models: [{ type: human }]
            recorders: [{ type: trace, with: { file: trace.jsonl } }]
            """;

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    @Test
    void chanceActsInEveryWorld() {
        for (String world : WORLDS) place.file(world + ".yaml", WALK.formatted(world, world));
        Finished finished = place.pipeline("steps: [" + String.join(".yaml, ", WORLDS) + ".yaml]\n")
                .run();
        assertThat(finished.exit()).as(finished.toString()).isZero();
        for (int i = 0; i < WORLDS.size(); i++) {
            var trace = place.trace(WORLDS.get(i) + ".jsonl");
            assertThat(trace).hasSize((int) place.report().steps().get(i).samples());
            assertThat(trace)
                    .filteredOn(line -> !line.has("action"))
                    .as("last steps in %s", WORLDS.get(i))
                    .hasSize(2)
                    .allMatch(line -> {
                        var step = line.getAsJsonObject("step");
                        return step.get("terminated").getAsBoolean()
                                || step.get("truncated").getAsBoolean();
                    });
        }
    }

    @Test
    void twoPeoplePlayAtOneTerminal() {
        Path typed = place.file("typed.txt", "0 0\n0 0\n1 0\n0 1\n1 1\nhello\n0 2\n");
        Finished finished = place.pipeline(PLAY).typing(typed).run();
        assertThat(finished.exit()).as(finished.toString()).isZero();
        assertThat(finished.out())
                .contains("O, row col: There is an X already.")
                .contains("Type two numbers")
                .endsWith("X has won.\n");
        assertThat(place.report().samples()).isEqualTo(6);
    }

    @Test
    void whoTypesNothingMoreEndsTheGameInGoodOrder() {
        Finished finished =
                place.pipeline(PLAY).typing(place.file("typed.txt", "1 1\n")).run();
        assertThat(finished.exit()).as(finished.toString()).isZero();
        assertThat(place.trace("trace.jsonl")).hasSize(2);
    }

    @Test
    void aSignalDoesNotWaitForAnAnswer() throws Exception {
        try (Running run = place.pipeline(PLAY).start()) {
            // once the trace exists, the first sample is on its way to the user
            Waiting.until(
                    "the trace is open",
                    () -> place.path("trace.jsonl").toFile().exists() || !run.isAlive());
            long sentNanos = System.nanoTime();
            run.signal("TERM");
            Finished finished = run.await();
            assertThat(finished.exit()).as(finished.toString()).isEqualTo(130);
            assertThat(Duration.ofNanos(System.nanoTime() - sentNanos)).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(place.report().outcome()).isEqualTo("interrupted");
    }
}
