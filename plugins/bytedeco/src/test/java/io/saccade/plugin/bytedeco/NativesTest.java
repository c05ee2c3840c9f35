package io.saccade.plugin.bytedeco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

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
