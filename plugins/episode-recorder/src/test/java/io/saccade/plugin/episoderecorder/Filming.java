package io.saccade.plugin.episoderecorder;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.api.data.Episode;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Step;
import io.saccade.plugin.bytedeco.film.VideoCodec;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Feeds episodes to the recorder as the core does. */
final class Filming {
    static final double FPS = 50;

    private final StageHarness harness;
    private int width = 64;
    private int height = 48;
    private boolean paused;

    Filming(StageHarness harness) {
        this.harness = harness;
    }

    static StageHarness open(Path folder, EpisodeRecorderSettings settings) throws Exception {
        return StageBuilder.of(new EpisodeRecorderFactory(), settings)
                .in(folder)
                .open();
    }

    /** The usual settings; FFV1 is lossless, so every brightness is kept. */
    static EpisodeRecorderSettings settings(Object trigger) {
        return settings(trigger, Optional.empty(), Optional.empty());
    }

    static EpisodeRecorderSettings settings(
            Object trigger, Optional<Integer> clipLength, Optional<List<Integer>> size) {
        return new EpisodeRecorderSettings(
                Path.of("videos"),
                "rl-video",
                trigger,
                clipLength,
                Optional.empty(),
                size,
                VideoCodec.FFV1,
                Optional.empty());
    }

    Filming ofSize(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        return this;
    }

    /** While paused, samples skip the recorder, as in the core. */
    void pause(boolean pause) {
        paused = pause;
    }

    /** Feeds whole episodes of the given number of steps, beginning with the given episode. */
    void episodes(long first, long count, int steps) throws Exception {
        for (long episode = first; episode < first + count; episode++) {
            for (int number = 0; number <= steps; number++) show(episode, number, number == steps);
        }
    }

    void show(long episode, int number, boolean last) throws Exception {
        if (paused) harness.sample(0); // takes the next index, as the core does while paused
        else harness.feed(sample(harness, episode, number, last, width, height));
    }

    static Sample sample(StageHarness harness, long episode, int number, boolean last, int width, int height) {
        Sample sample = harness.sample(0);
        FrameDraft draft = sample.draft(width, height, Frame.Format.BGR8);
        Strip.fill(draft, Strip.brightness(number));
        Step step = Step.ofState(number)
                .at(episode, number)
                .withReward(number == 0 ? 0 : 1.5)
                .withEnd(last, false);
        return sample.with(Keys.EPISODE, new Episode(episode, 100 + episode, FPS))
                .with(Keys.STEP, step)
                .with(Keys.FRAME, draft.done());
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static JsonObject account(Path folder, String name) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("videos/" + name + ".json")))
                .getAsJsonObject();
    }

    static PlayedFilm film(Path folder, String name) throws IOException {
        return PlayedFilm.of(folder.resolve("videos/" + name + ".mkv"));
    }
}
