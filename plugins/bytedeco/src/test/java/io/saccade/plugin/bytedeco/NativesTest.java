package io.saccade.plugin.bytedeco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativesTest {
    @Test
    void makesOpenCvComputeTheSameEverywhere() {
        Natives.load();

        assertThat(opencv_core.getNumThreads()).isEqualTo(1);
        assertThat(opencv_core.useIPP()).isFalse();
    }

    @Test
    void unpacksACascadeOnceIntoTheCache() throws Exception {
        Path cascade = Natives.haarCascade("haarcascade_eye.xml");

        assertThat(Files.readString(cascade)).contains("opencv-cascade-classifier");
        assertThat(Natives.haarCascade("haarcascade_eye.xml")).isEqualTo(cascade);
        assertThat(cascade.startsWith(System.getProperty("java.io.tmpdir"))).isFalse();
    }

    @Test
    void saysWhichCascadeThereIsNot() {
        assertThatThrownBy(() -> Natives.haarCascade("haarcascade_nose.xml"))
                .hasMessageContaining("OpenCV ships no Haar cascade haarcascade_nose.xml");
    }

    @Test
    void namesFolderReasonAndRemedyWhereThereIsNoRoom(@TempDir Path cache) {
        withCache(cache, () -> {
            NativeLibrary vast = new NativeLibrary("Vast", Map.of("vast-", Integer.MAX_VALUE), () -> {
                throw new AssertionError("was unpacked");
            });
            assertThatThrownBy(vast::load)
                    .isInstanceOf(NativesException.class)
                    .hasMessageMatching("the native libraries of Vast must be unpacked to a folder .*: " + cache
                            + " has \\d+ MB free of the 2147483647 MB needed\\. Make room there, or name another"
                            + " folder.*XDG_CACHE_HOME.*");
        });
    }

    @Test
    void tellsTheSameReasonAgainToAllWhoAskLater(@TempDir Path cache) {
        withCache(cache, () -> {
            AtomicInteger attempts = new AtomicInteger();
            NativeLibrary broken = new NativeLibrary("Broken", Map.of(), () -> {
                attempts.incrementAndGet();
                throw new UnsatisfiedLinkError("libmissing.so: cannot open shared object file");
            });
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(broken::load)
                        .hasMessageContaining("libraries of Broken can't be loaded from " + cache)
                        .hasMessageContaining("libmissing.so: cannot open shared object file");
            }
            assertThat(attempts).hasValue(1);
        });
    }

    private static void withCache(Path cache, Runnable test) {
        String before = System.getProperty(NativeLibrary.FOLDER);
        System.setProperty(NativeLibrary.FOLDER, cache.toString());
        try {
            test.run();
        } finally {
            if (before == null) System.clearProperty(NativeLibrary.FOLDER);
            else System.setProperty(NativeLibrary.FOLDER, before);
        }
    }

    @Test
    void keepsLibtorchToOneThread() {
        Natives.loadTorch();

        assertThat(torch.get_num_threads()).isEqualTo(1);
        assertThat(openblas.blas_get_num_threads()).isEqualTo(1);
    }

    @Test
    void keepsFfmpegOffTheTerminal() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Natives.loadFfmpeg();
            avutil.av_log(null, avutil.AV_LOG_ERROR, "broken block\n");
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
