package io.saccade.plugin.clickrecorder;

import static io.saccade.plugin.clickrecorder.RecordingProcess.FAILED;
import static io.saccade.plugin.clickrecorder.RecordingProcess.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The collection that remains when the process is killed or the disk is full. */
class CrashTest {
    @TempDir
    private Path folder;

    private ClickCollection collection() throws IOException {
        return ClickCollection.read(folder.resolve("eyes"), Optional.empty());
    }

    @Test
    void losesAtMostTheSampleBeingWrittenToKill9() throws Exception {
        long before = 0;
        for (int samples : new int[] {17, 60}) {
            long recorded = recordUntilKilled(before, samples);
            ClickCollection collection = collection();
            assertThat(collection.samples().size() - before).isBetween(recorded, recorded + 1);
            assertThat(collection.setAside()).hasSizeLessThanOrEqualTo(samples == 17 ? 1 : 2);
            before = collection.samples().size();
        }
    }

    /** Returns how many samples the process reported as recorded. */
    private long recordUntilKilled(long first, int samples) throws Exception {
        Process process = new ProcessBuilder(RecordingProcess.command(folder.toString(), first, 100_000))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long recorded = 0;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(RECORDED)) recorded = Long.parseLong(line.substring(RECORDED.length()));
                // Kills by handle: Process would close the pipe and lose output that has not been read.
                if (recorded == samples) process.toHandle().destroyForcibly();
            }
        }
        assertThat(process.waitFor()).as("killed, not ended").isNotZero();
        return recorded;
    }

    /** An in-memory disk of this size in its own mount namespace; it is copied out when the process has ended. */
    @ParameterizedTest
    @ValueSource(strings = {"100k", "240k"})
    void losesNothingToAFullDiskAndNamesTheFile(String size) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        List<String> namespace = List.of("unshare", "--map-root-user", "--mount", "sh", "-c");
        String mount = "mount -t tmpfs -o size=" + size + " none '" + disk + "'";
        assumeTrue(run(namespace, List.of(mount)).exit() == 0, "no mount namespaces here; left out");

        String script = mount + " && \"$@\"; cp -r '" + disk + "/eyes' '" + folder + "'";
        List<String> arguments = new ArrayList<>(List.of(script, "sh"));
        arguments.addAll(RecordingProcess.command(disk.toString(), 0, 100_000));
        Ended process = run(namespace, arguments);

        int recorded = process.out().split(RECORDED, -1).length - 1;
        assertThat(recorded).isPositive();
        assertThat(process.out()).contains(FAILED, disk + "/eyes/", "No space left on device");
        assertThat(collection().samples()).hasSize(recorded);
        assertThat(collection().setAside()).isEmpty();
    }

    private record Ended(int exit, String out) {}

    private static Ended run(List<String> program, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(program);
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), out);
        } catch (IOException notInstalled) {
            return new Ended(-1, "");
        }
    }
}
