package io.saccade.plugin.episoderecorder;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import io.saccade.plugin.bytedeco.film.FilmOptions;
import io.saccade.plugin.bytedeco.film.VideoCodec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Settings of the {@code episodes} recorder. */
@Doc("Films episodes, one film each, with a JSON file that holds episode, seed, steps and " + "return")
public record EpisodeRecorderSettings(
        @Doc("folder of the films, created if missing; nothing in it is overwritten")
        Path directory,

        @Doc("prefix of the films' names: rl-video gives rl-video-episode-0.mp4") @Default("rl-video")
        String namePrefix,

        @Doc("episodes to film: all, cubes (0, 1, 8, 27, ..., from 1000 on every 1000th), {every: "
                + "10}, {episodes: [0, 5]}; or clips that start at steps of the run: {every-steps: "
                + "1000}, {steps: [0, 100]}")
        @Default("all")
        Object trigger,

        @Doc("steps per clip; default: to the end of the episode") @Range(min = 1)
        Optional<Integer> clipLength,

        @Doc("frames per second; default: the environment's own, else 30") @Range(min = SLOWEST, max = FASTEST)
        Optional<Double> fps,

        @Doc("width and height in pixels to which frames are scaled, such as [320, 240]; default: "
                + "the environment's own")
        Optional<List<Integer>> size,

        @Doc("auto (h264, or mpeg4 if that is not possible), h264, mpeg4, or ffv1 (lossless, .mkv)") @Default("auto")
        VideoCodec codec,

        @Doc("bits per second; default: 4.5 per pixel") @Range(min = 10_000, unit = "bit/s")
        Optional<Integer> bitRate) {
    private static final int LARGEST_EDGE = 16_384;
    private static final double SLOWEST = .1;
    private static final double FASTEST = 1000;

    public EpisodeRecorderSettings {
        InvalidSetting.unless(
                !namePrefix.isBlank() && namePrefix.indexOf('/') < 0 && namePrefix.indexOf('\\') < 0,
                "name-prefix",
                "be the beginning of a file name, without / and \\");
        EpisodeTrigger.of(trigger);
        InvalidSetting.unless(
                size.isEmpty() || isSize(size.get()),
                "size",
                "be a width and a height of 1 to " + LARGEST_EDGE + " pixels, such as [320, 240]");
    }

    private static boolean isSize(List<Integer> size) {
        return size.size() == 2 && size.stream().allMatch(edge -> edge >= 1 && edge <= LARGEST_EDGE);
    }

    /** All episodes, at the world's frame rate and size, into this folder. */
    public static EpisodeRecorderSettings in(Path directory) {
        return new EpisodeRecorderSettings(
                directory,
                "rl-video",
                "all",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                VideoCodec.AUTO,
                Optional.empty());
    }

    /** @throws InvalidInputException if neither the settings nor the world give a valid frame rate */
    FilmOptions filming(double worldFps) throws InvalidInputException {
        if (fps.isEmpty() && !isPlayable(worldFps)) {
            throw new InvalidInputException("the environment has " + worldFps + " frames per second, but a film can"
                    + " have " + SLOWEST + " to " + FASTEST + "; set this recorder's fps, such as --set"
                    + " episodes.fps=30");
        }
        return new FilmOptions(codec, bitRate, Optional.of(fps.orElse(worldFps)));
    }

    private static boolean isPlayable(double framesPerSecond) {
        return framesPerSecond >= SLOWEST && framesPerSecond <= FASTEST;
    }

    /** The file name extension: Matroska for FFV1, which players support in no other container. */
    String extension() {
        return codec == VideoCodec.FFV1 ? ".mkv" : ".mp4";
    }
}
