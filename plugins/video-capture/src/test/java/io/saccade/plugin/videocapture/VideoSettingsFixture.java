package io.saccade.plugin.videocapture;

import io.saccade.plugin.videocapture.VideoSettings.Until;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Settings of a video with the values that a test sets, and defaults for the rest. */
final class VideoSettingsFixture {
    private final String source;
    private Optional<Path> audio = Optional.empty();
    private boolean loop;
    private Until until = Until.VIDEO_END;
    private double start;
    private Optional<Double> duration = Optional.empty();
    private Optional<Double> preview = Optional.empty();
    private Optional<Integer> width = Optional.empty();
    private Optional<Double> fps = Optional.empty();
    private int rotate;
    private Optional<List<Integer>> crop = Optional.empty();
    private boolean still;
    private boolean live;

    private VideoSettingsFixture(String source) {
        this.source = source;
    }

    static VideoSettingsFixture of(Path film) {
        return new VideoSettingsFixture(film.toString());
    }

    static VideoSettingsFixture of(String source) {
        return new VideoSettingsFixture(source);
    }

    VideoSettingsFixture audio(Path file) {
        audio = Optional.of(file);
        return this;
    }

    VideoSettingsFixture loop() {
        loop = true;
        return this;
    }

    VideoSettingsFixture until(Until value) {
        until = value;
        return this;
    }

    VideoSettingsFixture start(double seconds) {
        start = seconds;
        return this;
    }

    VideoSettingsFixture duration(double seconds) {
        duration = Optional.of(seconds);
        return this;
    }

    VideoSettingsFixture preview(double seconds) {
        preview = Optional.of(seconds);
        return this;
    }

    VideoSettingsFixture width(int pixels) {
        width = Optional.of(pixels);
        return this;
    }

    VideoSettingsFixture fps(double value) {
        fps = Optional.of(value);
        return this;
    }

    VideoSettingsFixture rotate(int degrees) {
        rotate = degrees;
        return this;
    }

    VideoSettingsFixture crop(Integer... edges) {
        crop = Optional.of(List.of(edges));
        return this;
    }

    VideoSettingsFixture still() {
        still = true;
        return this;
    }

    VideoSettingsFixture live() {
        live = true;
        return this;
    }

    VideoSettings settings() {
        return new VideoSettings(
                source,
                audio,
                loop,
                until,
                start,
                duration,
                preview,
                width,
                Optional.empty(),
                fps,
                rotate,
                crop,
                still,
                live);
    }
}
