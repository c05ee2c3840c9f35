package io.saccade.plugin.videocapture;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.testkit.StageHarness;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Output of a capture, frame by frame. */
record Reading(List<Long> millis, List<Integer> numbers, List<Audio> sound, List<String> problems, long expected) {
    /** Reads up to this many samples. */
    static Reading of(StageHarness harness, int most) throws Exception {
        List<Long> millis = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<Audio> sound = new ArrayList<>();
        Optional<Sample> sample;
        while (millis.size() < most && (sample = harness.read()).isPresent()) {
            millis.add(Math.round(sample.get().timestampNanos() / 1e6));
            sample.get().get(Keys.FRAME).ifPresent(frame -> numbers.add(TestFilm.number(frame)));
            sample.get().get(Keys.AUDIO).ifPresent(sound::add);
            harness.forget();
        }
        return new Reading(millis, numbers, sound, harness.notices(), harness.expected());
    }

    static Reading of(VideoSettingsFixture settings) throws Exception {
        try (StageHarness harness = StageHarness.open(new VideoCaptureFactory(), settings.settings())) {
            return of(harness, Integer.MAX_VALUE);
        }
    }

    /** All sound, concatenated. */
    float[] allSound() {
        int length =
                sound.stream().mapToInt(part -> part.interleaved().remaining()).sum();
        FloatBuffer all = FloatBuffer.allocate(length);
        sound.forEach(part -> all.put(part.interleaved().duplicate()));
        return all.array();
    }
}
