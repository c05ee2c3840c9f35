package io.saccade.plugin.videorecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongFilmTest {
    /** Memory of the MP4 index until it is written at the end: the muxer remembers every packet. */
    private static final int INDEX_BYTES_PER_FRAME = 200;
    /** Growth allowed for the JVM's own heap; leaking each frame would take more than twice as much. */
    private static final int JVM_BYTES = 32 << 20;

    @TempDir
    Path folder;

    @Test
    void keepsItsMemoryOverALongFilm() throws Exception {
        int frames = Boolean.getBoolean("long.tests") ? 100_000 : 2_000;
        assumeTrue(Pointer.physicalBytes() > 0, "this system does not tell a process its memory; left out");
        long settled = 0;
        long start = System.nanoTime();
        try (StageHarness harness = Filming.open(folder, Filming.settings("film.mp4", OverlayMark.GAZE))) {
            for (int i = 0; i < frames; i++) {
                if (i == frames / 3) settled = Pointer.physicalBytes();
                harness.feed(Filming.sample(harness, i, 30, 160, 120)
                        .with(Keys.GAZE, new Point(i % 100 / 100., .5))
                        .with(Keys.AUDIO, Filming.clicks(i / 30., (i + 1) / 30.)));
            }
            System.out.printf(
                    "a film of %d frames: %.2f ms each; memory %d MiB, then %d MiB%n",
                    frames, (System.nanoTime() - start) / 1e6 / frames, settled >> 20, Pointer.physicalBytes() >> 20);
            assertThat(Pointer.physicalBytes()).isLessThan(settled + JVM_BYTES + (long) frames * INDEX_BYTES_PER_FRAME);
            harness.finish();
        }
    }
}
