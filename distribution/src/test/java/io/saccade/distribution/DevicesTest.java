package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.distribution.SaccadeProcess.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Output of the command that lists values for {@code camera:} and {@code screen:}. */
class DevicesTest {
    @TempDir
    Path folder;

    @Test
    void everyKindIsListedOrToldToBeMissing() throws Exception {
        Finished finished = devices();
        assertThat(finished.exit()).as(finished.toString()).isZero();
        assertThat(finished.err()).isEmpty();
        assertThat(finished.out()).containsSubsequence("cameras\n", "screens\n", "microphones\n", "GPUs\n");
        assertThat(finished.out()).contains("no screen was found; DISPLAY is not set.", "Use virtual-cursor");
        assertThat(finished.out().contains("no camera was found; use a film instead: --set capture.source=film.mp4"))
                .isEqualTo(!thisMachineHasACamera());
    }

    private static boolean thisMachineHasACamera() throws IOException {
        try (Stream<Path> devices = Files.list(Path.of("/dev"))) {
            return devices.anyMatch(device -> device.getFileName().toString().matches("video\\d+"));
        }
    }

    @Test
    void screensAreNumberedAsSettingsAre() throws Exception {
        try (XServer server = XServer.start()) {
            Finished table =
                    SaccadeProcess.of(folder, "devices").on(server.display()).run();
            assertThat(table.exit()).as(table.toString()).isZero();
            assertThat(table.out())
                    .containsPattern("screens\n  0 +:\\d+\\.0   1280 x 800 pixels at 0, 0, the primary one");

            Finished json = SaccadeProcess.of(folder, "devices", "--json")
                    .on(server.display())
                    .run();
            JsonObject all = JsonParser.parseString(json.out()).getAsJsonObject();
            JsonObject screen = all.getAsJsonArray("screens").get(0).getAsJsonObject();
            assertThat(screen.get("address").getAsString()).isEqualTo("0");
            assertThat(screen.get("width").getAsInt()).isEqualTo(XServer.WIDTH);
            assertThat(screen.get("scale").getAsDouble()).isEqualTo(1);
            assertThat(screen.get("primary").getAsBoolean()).isTrue();
            assertThat(all.keySet()).containsExactly("cameras", "screens", "microphones", "gpus", "notes");
            assertThat(all.getAsJsonObject("notes").has("screens")).isFalse();
        }
    }

    @Test
    void aDisplayThatDoesNotAnswerIsToldAndNotWaitedFor() {
        Finished finished = SaccadeProcess.of(folder, "devices").on(":4711").run();
        assertThat(finished.exit()).as(finished.toString()).isZero();
        assertThat(finished.out()).contains("no screen was found; no X server answers at DISPLAY ':4711'.");
        assertThat(finished.took()).isLessThan(Duration.ofSeconds(30));
    }

    private Finished devices() {
        return SaccadeProcess.of(folder, "devices").run();
    }
}
