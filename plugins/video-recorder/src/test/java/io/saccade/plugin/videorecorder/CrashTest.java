package io.saccade.plugin.videorecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The film that remains when the process is killed or the disk is full. */
class CrashTest {
    private static final boolean LONG = Boolean.getBoolean("long.tests");
    private static final int BLOCK = 512;
    private static final String RECORDED = "recorded ";

    @TempDir
    Path folder;

    static Stream<Arguments> kills() {
        return (LONG ? Stream.of("mp4 35", "mp4 73", "mp4 101", "mkv 44", "mkv 97") : Stream.of("mp4 73", "mkv 44"))
                .map(CrashTest::arguments);
    }

    private static Arguments arguments(String fileAndNumber) {
        String[] words = fileAndNumber.split(" ");
        return Arguments.of("film." + words[0], Integer.parseInt(words[1]));
    }

    @ParameterizedTest(name = "{0} killed after frame {1}")
    @MethodSource("kills")
    void losesAtMostTheLastSecondToKill9(String file, int frames) throws Exception {
        Process process = new ProcessBuilder(FilmingProcess.command(folder, file, 10_000, true))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int recorded = 0;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(RECORDED)) recorded = Integer.parseInt(line.substring(RECORDED.length()));
                // Kills by handle: Process would close the pipe and lose output that has not been read.
                if (recorded == frames) process.toHandle().destroyForcibly();
            }
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("killed, not ended").isNotZero();

        PlayedFilm film = PlayedFilm.of(folder.resolve(file));
        int lost = recorded - film.pictures().size();
        System.out.println(file + " killed after frame " + recorded + ": " + lost + " frames lost");
        assertThat(lost).isLessThanOrEqualTo(FilmingProcess.FPS);
        assertThat(film.sound().length / 16_000.).isGreaterThan((recorded - FilmingProcess.FPS) / 30. - .1);
    }

    static Stream<Arguments> disks() {
        return (LONG ? Stream.of("mp4 200", "mp4 333", "mkv 200") : Stream.of("mp4 333", "mkv 200"))
                .map(CrashTest::arguments);
    }

    /** A limit on file size stands in for a full disk: writing fails in the same way. */
    @ParameterizedTest(name = "{0} of {1} blocks")
    @MethodSource("disks")
    void keepsWhatFitsOnTheDiskAndSaysSo(String file, long blocks) throws Exception {
        assertThat(lostWithin(blocks, file, 10_000)).isLessThanOrEqualTo(FilmingProcess.FPS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mkv"})
    void losesAPieceWhereOnlyTheIndexDoesNotFit(String file) throws Exception {
        FilmingProcess.film(folder, file, 100, false, recorded -> {});
        long size = Files.size(folder.resolve(file));
        Files.delete(folder.resolve(file));
        assertThat(lostWithin((size - 1024) / BLOCK, file, 100)).isLessThanOrEqualTo(FilmingProcess.FPS / 4 + 1);
    }

    private int lostWithin(long blocks, String file, int frames) throws Exception {
        assumeTrue(Files.exists(Path.of("/bin/sh")), "there is no sh to limit a file's size; left out");
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
        command.addAll(FilmingProcess.command(folder, file, frames, false));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        int last = output.lastIndexOf(RECORDED) + RECORDED.length();
        int recorded = Integer.parseInt(
                output.substring(last, output.indexOf('\n', last)).trim());

        assertThat(output)
                .contains("failed: the film " + folder.resolve(file) + " could not be continued: File too large");
        int lost = recorded - PlayedFilm.of(folder.resolve(file)).pictures().size();
        System.out.println(file + " of " + blocks + " blocks: " + lost + " of " + recorded + " frames lost");
        return lost;
    }
}
