package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.videocapture.camera.CameraCapture;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.plugin.videocapture.media.CameraInput;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses FFmpeg's test picture in place of a camera. */
@Timeout(30)
class CameraCaptureTest {
    private static final VideoSettingsFixture SMALL =
            VideoSettingsFixture.of("camera:0").width(32);

    @TempDir
    private Path folder;

    /** Opens the input that a test gives in place of a camera. */
    private static final class FakeCameraFactory extends CaptureFactory<VideoSettings> {
        private final CameraInput input;
        private final Duration patience;

        FakeCameraFactory(CameraInput input, Duration patience) {
            super("fake", VideoSettings.class, Ports.none().writing(Keys.FRAME).live(true));
            this.input = input;
            this.patience = patience;
        }

        @Override
        public Capture create(VideoSettings settings, StageContext context) throws Exception {
            return CameraCapture.open(input, settings, context, patience);
        }
    }

    private static StageHarness open(VideoSettingsFixture settings, String format, String url, Duration patience)
            throws Exception {
        return StageHarness.open(
                new FakeCameraFactory(new CameraInput("camera 0", format, url, Map.of()), patience),
                settings.settings());
    }

    @Test
    void givesPicturesStampedByTheClock() throws Exception {
        long before = System.nanoTime();
        try (StageHarness harness =
                open(SMALL, "lavfi", "testsrc=size=64x48:rate=50,realtime", CameraCapture.PATIENCE)) {
            long last = before;
            for (int i = 0; i < 10; i++) {
                Sample sample = harness.read().orElseThrow();
                Frame frame = sample.need(Keys.FRAME);
                assertThat(frame.width()).isEqualTo(32);
                assertThat(frame.height()).isEqualTo(24);
                assertThat(sample.timestampNanos()).isGreaterThan(last);
                last = sample.timestampNanos();
                harness.forget();
            }
            assertThat(last).isLessThan(System.nanoTime());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {96, 98, 100, 102, 106})
    void writesEveryPixelOfAnyWidth(int width) throws Exception {
        VideoSettingsFixture asItIs = VideoSettingsFixture.of("camera:0");
        String gray = "color=c=0x303030:size=" + width + "x54,format=yuv420p";
        try (StageHarness harness = open(asItIs, "lavfi", gray, CameraCapture.PATIENCE)) {
            harness.read().orElseThrow();
            harness.forget();
            // Reuses the memory of the first frame, which was freed and overwritten.
            Frame frame = harness.read().orElseThrow().need(Keys.FRAME);
            assertThat(frame.width()).isEqualTo(width);
            for (int i = 0; i < 54 * frame.strideBytes(); i++) {
                assertThat(frame.pixels().get(i)).as("byte %d", i).isBetween((byte) 0x2e, (byte) 0x32);
            }
        }
    }

    @Test
    void endsWithAnErrorWhenTheCameraStops() throws Exception {
        try (StageHarness harness =
                open(SMALL, "lavfi", "testsrc=size=64x48:rate=50:duration=0.1,realtime", CameraCapture.PATIENCE)) {
            assertThatThrownBy(() -> {
                        while (harness.read().isPresent()) harness.forget();
                    })
                    .hasMessageContaining("camera 0 has stopped");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no named pipes in the file system")
    void isAnErrorRatherThanAHangWhenNothingComes() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(10, TimeUnit.SECONDS))
                .isTrue();

        assertThatThrownBy(() -> open(SMALL, "yuv4mpegpipe", pipe.toString(), Duration.ofMillis(300)))
                .hasMessageContaining("camera 0 did not open within 0 s: check that it is plugged in");
        // Releases the stuck thread.
        Files.write(pipe, new byte[1]);
    }

    @Test
    void namesACameraThatIsNotThere() {
        assumeFalse(Files.exists(Path.of("/dev/video99")), "this machine has a hundred cameras; left out");

        assertThatThrownBy(() -> StageHarness.open(
                        new VideoCaptureFactory(),
                        VideoSettingsFixture.of("camera:99").settings()))
                .hasMessageContaining("camera 99 could not be opened")
                .hasMessageContaining("or set the source to a film or to demo:face");
    }
}
