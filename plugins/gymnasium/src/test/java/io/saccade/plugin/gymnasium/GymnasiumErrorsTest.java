package io.saccade.plugin.gymnasium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Action;
import io.saccade.testkit.JavaProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors are reported within 5 seconds, with a remedy or the last words, and no process is left running. */
@Timeout(120)
class GymnasiumErrorsTest {
    private static final Duration PROMISED = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @Test
    void aWrongIdIsToldWithWhatWasMeant() {
        assertThatThrownBy(() -> TestPython.open("CartPol-v1"))
                .hasMessageStartingWith("CartPol-v1: ")
                .hasMessageContaining("`CartPol` doesn't exist")
                .hasMessageContaining("CartPole");
        assertThatThrownBy(() -> TestPython.open("nowhere:Cave-v0"))
                .hasMessageContaining("No module named 'nowhere'")
                .hasMessageContaining("Name the folder of nowhere in 'modules', or run: ");
    }

    @Test
    void aMissingGymnasiumIsToldWithThePipLine() throws Exception {
        Path bare = python("-I", "-S"); // without the virtual environment's packages
        assertThatThrownBy(() -> open(bare, "CartPole-v1"))
                .hasMessageStartingWith("CartPole-v1: Gymnasium is not installed for ")
                .hasMessageContaining("-m pip install gymnasium");
    }

    @Test
    void missingAtariGamesAreToldWithThePipLine() throws Exception {
        Path hiding = folder.resolve("ale_py.py");
        Files.writeString(hiding, "raise ImportError('hidden')\n");
        GymnasiumSettings plain = TestPython.settings("ALE/Breakout-v5");
        GymnasiumSettings hidden = new GymnasiumSettings(
                plain.id(),
                Map.of(),
                plain.python(),
                Optional.of(folder),
                false,
                plain.stepTimeout(),
                plain.startTimeout());
        assertThatThrownBy(() -> GymnasiumWorld.open(hidden, true))
                .hasMessageContaining("Atari games are not installed")
                .hasMessageContaining("-m pip install ale-py");
    }

    @Test
    void aMissingPythonIsTold() {
        assertThatThrownBy(() -> open(Path.of("/none/python"), "CartPole-v1"))
                .hasMessageContaining("no Python was found: '/none/python' is no program");
        assertThat(Interpreter.notFound(Optional.of("snake9"))).contains("'snake9' is not on the PATH");
    }

    @Test
    void aPythonThatCannotRunTheScriptIsToldWithItsLastWords() throws Exception {
        Path broken = program("echo 'cannot load libpython' >&2; exit 127");
        assertThatThrownBy(() -> open(broken, "CartPole-v1"))
                .hasMessageContaining("Python ended with exit code 127; its last output:")
                .hasMessageContaining("cannot load libpython");
    }

    @Test
    void wrongKwargsAreTold() {
        GymnasiumSettings plain = TestPython.settings("CartPole-v1");
        GymnasiumSettings wrong = new GymnasiumSettings(
                plain.id(),
                Map.of("gravitas", 3),
                plain.python(),
                Optional.empty(),
                false,
                plain.stepTimeout(),
                plain.startTimeout());
        assertThatThrownBy(() -> GymnasiumWorld.open(wrong, true)).hasMessageContaining("'gravitas'");
    }

    @Test
    void anActionOutsideTheSpaceIsTold() throws Exception {
        try (GymnasiumWorld world = TestPython.open("CartPole-v1")) {
            world.reset(0);
            assertThatThrownBy(() -> world.step(Action.of(7)))
                    .hasMessage("in step 1 of the episode with seed 0: the action 7 is outside the environment's"
                            + " Discrete(2)");
        }
    }

    @Test
    void aNegativeSeedIsTold() throws Exception {
        try (GymnasiumWorld world = TestPython.open("CartPole-v1")) {
            assertThatThrownBy(() -> world.reset(-3))
                    .hasMessageStartingWith("in the reset with seed -3: ")
                    .hasMessageContaining("greater or equal to zero");
        }
    }

    @Test
    void aStepThatTakesMinutesEndsWhenItIsInterrupted() throws Exception {
        GymnasiumSettings settings = TestPython.settings("unruly:Deaf-v0", Duration.ofMinutes(10));
        try (GymnasiumWorld world = GymnasiumWorld.open(settings, false)) {
            world.reset(2);
            for (int i = 0; i < 6; i++) world.step(Action.of(1));
            long start = System.nanoTime();
            Thread.currentThread().interrupt(); // the flag stays set, since reading from a process does not react to it
            assertThatThrownBy(() -> world.step(Action.of(1))).hasCauseInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Dying, Python ended with exit code 3; its last output:, the reactor melts",
        "Crashing, Python ended by signal 11; its last output:, in misbehave",
        "Raising, 'ValueError: no such valve', step 7",
        "Looping, Python did not answer within 1.0 s; if it needs longer, in misbehave",
        "Deaf, 'raise step-timeout; its last output:', in misbehave"
    })
    void whatGoesWrongInStep7IsTold(String name, String sentence, String more) throws Exception {
        GymnasiumSettings settings = TestPython.settings("unruly:" + name + "-v0", Duration.ofSeconds(1));
        try (GymnasiumWorld world = GymnasiumWorld.open(settings, true)) {
            world.reset(2);
            long start = System.nanoTime();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 7; i++) {
                            world.step(Action.of(1));
                            Painting.of(world);
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(sentence)
                    .hasMessageContaining(more);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMISED);
        }
    }

    @Test
    void aPictureIsOnlyMissedWhereItIsAskedFor() throws Exception {
        try (GymnasiumWorld world = TestPython.open("unruly:Blind-v0")) {
            assertThat(world.picture()).isEmpty();
            assertThat(world.reset(0).discrete()).isZero();
        }
    }

    @Test
    void observationsThatNoVectorHoldsAreTold() {
        assertThatThrownBy(() -> TestPython.open("unruly:Wordy-v0"))
                .hasMessageContaining("its observations are of Sequence(")
                .hasMessageContaining("no vector can hold");
    }

    @Test
    void closingLeavesNothingRunning() throws Exception {
        Processes processes;
        try (GymnasiumWorld world = TestPython.open("unruly:Parent-v0")) {
            processes = Processes.of(world.pid());
            assertThat(processes.count()).isGreaterThanOrEqualTo(2);
            world.reset(0);
        }
        processes.awaitEnd();
    }

    @Test
    void aHangLeavesNothingRunning() throws Exception {
        GymnasiumSettings settings = TestPython.settings("unruly:Parent-v0", Duration.ofSeconds(1));
        try (GymnasiumWorld world = GymnasiumWorld.open(settings, false)) {
            Processes processes = Processes.of(world.pid());
            world.reset(0);
            assertThatThrownBy(() -> {
                        while (true) world.step(Action.of(0));
                    })
                    .hasMessageContaining("did not answer");
            processes.awaitEnd();
        }
    }

    /** An environment hangs while its program is killed and can't clean up. */
    @Test
    void kill9LeavesNothingRunning() throws Exception {
        try (JavaProgram program = PlayingProgram.start("unruly:Parent-v0")) {
            Processes processes = Processes.of(Long.parseLong(program.next()));
            assertThat(program.next()).isEqualTo("playing");
            program.close();
            processes.awaitEnd();
        }
    }

    private GymnasiumWorld open(Path python, String id) throws IOException {
        GymnasiumSettings plain = GymnasiumSettings.of(id);
        return GymnasiumWorld.open(
                new GymnasiumSettings(
                        id,
                        Map.of(),
                        Optional.of(python.toString()),
                        Optional.empty(),
                        false,
                        plain.stepTimeout(),
                        plain.startTimeout()),
                true);
    }

    /** A script that starts the test's Python with these options. */
    private Path python(String... options) throws IOException {
        return program("exec " + TestPython.interpreter() + " " + String.join(" ", options) + " \"$@\"");
    }

    private Path program(String line) throws IOException {
        Path program = Files.writeString(folder.resolve("python"), "#!/bin/sh\n" + line + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
