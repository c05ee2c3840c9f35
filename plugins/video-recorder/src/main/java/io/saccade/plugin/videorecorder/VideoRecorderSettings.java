package io.saccade.plugin.videorecorder;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import io.saccade.plugin.bytedeco.film.FilmOptions;
import io.saccade.plugin.bytedeco.film.VideoCodec;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Settings of the {@code video} recorder. */
@Doc("Writes frames and sound as a film, which plays up to the last second even after a crash")
public record VideoRecorderSettings(
        @Doc("film to write, ending in .mp4 or .mkv") Path file,

        @Doc("auto (h264, or mpeg4 if that is not possible), h264, mpeg4, or ffv1 (lossless, .mkv " + "only)")
        @Default("auto")
        VideoCodec codec,

        @Doc("bits per second of the pictures; default: 4.5 per pixel") @Range(min = 10_000, unit = "bit/s")
        Optional<Integer> bitRate,

        @Doc("frames per second at which frames play one after another; default: frames keep their " + "times")
        @Range(above = 0, max = 1000)
        Optional<Double> fps,

        @Group OverlaySettings overlays) {
    public VideoRecorderSettings {
        InvalidSetting.unless(
                endsIn(file, ".mp4") || endsIn(file, ".mkv"), "file", "end in .mp4 or .mkv, which chooses the format");
        InvalidSetting.unless(
                codec != VideoCodec.FFV1 || endsIn(file, ".mkv"),
                "file",
                "end in .mkv for the codec ffv1, which players don't expect in .mp4");
    }

    FilmOptions filming() {
        return new FilmOptions(codec, bitRate, fps);
    }

    private static boolean endsIn(Path file, String extension) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(extension);
    }
}
