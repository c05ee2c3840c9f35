package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.distribution.SaccadeProcess.Finished;
import io.saccade.distribution.SaccadeProcess.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Python environments in complete runs of Saccade. */
@Timeout(180)
class GymnasiumTest {
    private static final String FIRST_RENDERS = """
            import sys, ale_py, gymnasium
            gymnasium.register_envs(ale_py)
            env = gymnasium.make("ALE/Breakout-v5", render_mode="rgb_array")
            for seed in sys.argv[2:]:
                env.reset(seed=int(seed))
                with open(sys.argv[1] + seed, "wb") as out:
                    out.write(env.render()[:, :, ::-1].tobytes())
            """;

    private static final String KINDS = """
            import gymnasium, numpy
            from gymnasium import spaces

            inf = numpy.inf
            KINDS = {
                "cells": spaces.MultiDiscrete([[3, 2], [1, 4]], start=[[5, -1], [0, 2]]),
                "bits": spaces.MultiBinary([2, 2]),
                "whole": spaces.Box(numpy.array([-10, 0]), numpy.array([-3, 2**62 + 1]), dtype=numpy.int64),
                "half-open": spaces.Box(numpy.array([3, -inf]), numpy.array([inf, -2.5]), dtype=numpy.float64),
                "open": spaces.Box(-inf, inf, (2,), numpy.float16),
            }

            class Kinds(gymnasium.Env):
                metadata = {"render_modes": ["rgb_array"], "render_fps": "30"}
                observation_space = spaces.Discrete(3, start=-1)

                def __init__(self, kind, render_mode=None):
                    self.action_space, self.render_mode = KINDS[kind], render_mode

                def reset(self, *, seed=None, options=None):
                    super().reset(seed=seed)
                    return -1, {}

                def step(self, action):
                    assert self.action_space.contains(action), action
                    return 1, 0.0, False, False, {}

                def render(self):
                    return numpy.zeros((48, 64, 3), numpy.uint8)

            gymnasium.register("Kinds-v0", Kinds)
            """;

    /** All of classic control and toy text, and five Atari games. */
    private static final List<String> ALL_WORLDS = List.of(
            "CartPole-v0",
            "CartPole-v1",
            "MountainCar-v0",
            "MountainCarContinuous-v0",
            "Pendulum-v1",
            "Acrobot-v1",
            "Blackjack-v1",
            "FrozenLake-v1",
            "FrozenLake8x8-v1",
            "CliffWalking-v1",
            "CliffWalkingSlippery-v1",
            "Taxi-v4",
            "ALE/Breakout-v5",
            "ALE/Pong-v5",
            "ALE/SpaceInvaders-v5",
            "ALE/MsPacman-v5",
            "ALE/Seaquest-v5");

    private Workplace place;

    @BeforeEach
    void workplace(@TempDir Path folder) {
        place = new Workplace(folder);
    }

    @Test
    void breakoutIsRecordedAsGymnasiumRendersItAndTheSameSeedIsTheSameFilm() throws IOException {
        record("out/one", 2);
        record("out/two", 1);
        Path renders = place.path("render-");
        Programs.run(TestPython.interpreter(), "-c", FIRST_RENDERS, renders.toString(), "1", "2");
        for (int episode = 0; episode < 2; episode++) {
            String name = "/rl-video-episode-" + episode + ".mkv";
            Path film = place.path("out/one" + name);
            JsonObject account = account(film);
            assertThat(account.get("seed").getAsInt()).isEqualTo(episode + 1);
            assertThat(account.get("fps").getAsDouble()).isEqualTo(30);
            assertThat(Film.decode(film).frames())
                    .isEqualTo(account.get("steps").getAsInt() + 1)
                    .isGreaterThan(50);
            assertThat(Film.firstPicture(film))
                    .isEqualTo(Files.readAllBytes(Path.of(renders.toString() + (episode + 1))));
        }
        String first = "/rl-video-episode-0.mkv";
        assertThat(Film.checksum(place.path("out/two" + first)))
                .isEqualTo(Film.checksum(place.path("out/one" + first)));
    }

    private void record(String directory, int episodes) {
        Finished finished = place.saccade("run", "breakout-record", "--set", "environment.python=" + python())
                .with("--set", "environment.episodes=" + episodes)
                .with("--set", "episodes.codec=ffv1", "--set", "episodes.directory=" + directory)
                .run();
        assertThat(finished.exit()).as(finished.toString()).isZero();
    }

    /**
     * Imports Python's own random.py, json.py and select.py, not those of the working folder. Checks every action with
     * Gymnasium's {@code contains}.
     */
    @Test
    void everyKindOfWorldIsPlayedAtRandomAndFilmed() {
        for (String hiding : List.of("random.py", "json.py", "select.py", "numpy.py")) place.file(hiding, "x = 1\n");
        place.file("worlds/kinds.py", KINDS);
        boolean all = Boolean.getBoolean("long.tests");
        List<String> kinds = all ? List.of("cells", "bits", "whole", "half-open", "open") : List.of("cells", "open");
        List<String> ids = all ? ALL_WORLDS : List.of("Pendulum-v1", "Blackjack-v1", "ALE/Pong-v5");
        for (String kind : kinds) played(kind, "kinds:Kinds-v0", "kwargs: { kind: " + kind + " }, modules: worlds");
        for (String id : ids) played(id.replace('/', '-'), id, "kwargs: {}");
        List<String> names = Stream.concat(kinds.stream(), ids.stream())
                .map(name -> name.replace('/', '-'))
                .toList();
        place.file("all.yaml", "steps: [" + String.join(".yaml, ", names) + ".yaml]\n");
        Finished finished = place.saccade("run", "all.yaml").run();
        assertThat(finished.exit()).as(finished.toString()).isZero();
        for (String name : names) {
            for (int episode = 0; episode < 2; episode++) {
                Path film = place.path(name + "/rl-video-episode-" + episode + ".mp4");
                assertThat(Film.decode(film).frames()).as(film.toString()).isGreaterThan(1);
            }
        }
    }

    private void played(String name, String id, String more) {
        place.file(name + ".yaml", """
                environment:
                  type: gymnasium
                  episodes: 2
                  max-steps: 20
                  with: { id: "%s", python: "%s", %s }
                models: [{ type: random-policy }]
                recorders: [{ type: episodes, with: { directory: "%s" } }]
                """.formatted(id, python(), more, name));
    }

    /** What a kill leaves is tested with the plugin. */
    @Test
    void aSignalLeavesNoPythonBehind() throws Exception {
        SaccadeProcess endless = place.saccade("run", "breakout-record", "--set", "environment.python=" + python())
                .with("--set", "environment.episodes=1000000");
        try (Running run = endless.start()) {
            Waiting.until("it films", () -> {
                if (!run.isAlive()) throw new AssertionError(run.await().toString());
                return Files.exists(place.path("out/breakout/rl-video-episode-1.mp4"));
            });
            List<ProcessHandle> python =
                    ProcessHandle.of(run.pid()).orElseThrow().descendants().toList();
            assertThat(python).hasSize(2);
            long sentNanos = System.nanoTime();
            run.signal("TERM");
            assertThat(run.await().exit()).isEqualTo(130);
            CompletableFuture<?>[] ends =
                    python.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(ends).get(5, TimeUnit.SECONDS);
            assertThat(Duration.ofNanos(System.nanoTime() - sentNanos)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static String python() {
        return TestPython.interpreter();
    }

    private static JsonObject account(Path film) throws IOException {
        Path account = Path.of(film.toString().replaceAll("\\.mkv$", ".json"));
        return JsonParser.parseString(Files.readString(account)).getAsJsonObject();
    }
}
