package io.saccade.plugin.videorecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.film.VideoCodec;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colour and aspect ratio that a film declares. */
class FilmTagsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "H264, film.mp4, BGR8",
        "H264, film.mkv, BGR8",
        "MPEG4, film.mp4, BGR8",
        "MPEG4, film.mkv, BGR8",
        "FFV1, film.mkv, BGR8",
        "FFV1, film.mkv, GRAY8"
    })
    void saysItsColorsAndItsShape(VideoCodec codec, String name, Frame.Format format) throws Exception {
        try (StageHarness harness = Filming.open(folder, Filming.settings(name, codec, Optional.empty()))) {
            Sample sample = harness.sample(0);
            FrameDraft draft = sample.draft(64, 48, format);
            for (int i = 0; i < draft.pixels().capacity(); i++) draft.pixels().put(i, (byte) 90);
            harness.feed(sample.with(Keys.FRAME, draft.done()));
            harness.finish();
        }
        Natives.loadFfmpeg();
        try (FFmpegFrameGrabber film =
                new FFmpegFrameGrabber(folder.resolve(name).toFile())) {
            film.start();
            AVCodecParameters said = film.getFormatContext().streams(0).codecpar();
            boolean lossless = codec == VideoCodec.FFV1;
            boolean rgb = lossless && format == Frame.Format.BGR8;
            assertThat(said.codec_type()).isEqualTo(AVMEDIA_TYPE_VIDEO);
            assertThat(said.color_primaries()).isEqualTo(AVCOL_PRI_BT709);
            assertThat(said.color_trc()).isEqualTo(AVCOL_TRC_BT709);
            assertThat(said.color_space()).isEqualTo(rgb ? AVCOL_SPC_RGB : AVCOL_SPC_SMPTE170M);
            assertThat(said.color_range()).isEqualTo(lossless ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG);
            // Matroska stores no aspect ratio for square pixels, and FFV1 has no field for it.
            int num = said.sample_aspect_ratio().num();
            assertThat(num).isIn(lossless ? List.of(0, 1) : List.of(1));
            assertThat(said.sample_aspect_ratio().den()).isEqualTo(1);
        }
    }
}
