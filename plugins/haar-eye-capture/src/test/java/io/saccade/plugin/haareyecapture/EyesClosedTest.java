package io.saccade.plugin.haareyecapture;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real people whose eyes are drawn over with closed lids. */
class EyesClosedTest extends StageContract {
    private static final long FRAME_NANOS = 40_000_000;
    private static final int FRAMES_A_SECOND = 25;

    @Override
    protected StageBuilder<?> stage() {
        return StageBuilder.of(new EyesClosedFactory(), new EyesClosedSettings(2, true));
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        Sample sample = harness.sample(number * FRAME_NANOS);
        return sample.with(Keys.FRAME, StageHarness.frame(sample, 64, 48, 90, 90, 90));
    }

    static Stream<String> clips() {
        Stream<String> all = Stream.of("lwbsza", "sbwe5n", "bbaf2n", "lbax4n", "pwij3p", "swiz3n");
        return Boolean.getBoolean("long.tests") ? all : all.limit(2);
    }

    @ParameterizedTest
    @MethodSource("clips")
    void blinksNeverPause(String clip) throws Exception {
        assertThat(changes(clip, 6, frame -> false)).as("the clip's own blinks").isEmpty();
        // 400 ms every 1.2 s
        assertThat(changes(clip, 6, frame -> frame > 30 && frame % 30 < 10)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clips")
    void twoSecondsPauseAndTwoMoreResume(String clip) throws Exception {
        // In the seconds before, all of these people have their eyes open; later some look down for nearly a second.
        int pause = 20;
        int resume = 148; // the clip's first frame again
        List<Integer> changes = changes(
                clip, 9, frame -> (frame >= pause && frame < pause + 50) || (frame >= resume && frame < resume + 50));
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0)).isBetween(pause + 44, pause + 50);
        assertThat(changes.get(1)).isBetween(resume + 44, resume + 50);
    }

    @Test
    void tellsThatThereWereNoEyes() throws Exception {
        try (StageHarness harness = StageHarness.open(new EyesClosedFactory(), new EyesClosedSettings(2, false))) {
            Sample sample = harness.sample(0);
            List<Sample> out = harness.feed(sample.with(Keys.FRAME, StageHarness.frame(sample, 64, 48, 90, 90, 90)));
            assertThat(out.get(0).need(Keys.PAUSE)).isFalse();
            harness.finish();
            assertThat(harness.notices())
                    .containsExactly("eyes-closed saw no eyes in any of 1 frames, so nothing could be paused; use it"
                            + " with a source that detects eyes, such as haar-eyes");
        }
    }

    /** The frames at which the pause changes, in a film that plays the clip forwards and backwards. */
    private static List<Integer> changes(String clip, int seconds, IntPredicate closed) throws Exception {
        List<Integer> changes = new ArrayList<>();
        boolean paused = false;
        try (ClipFrames frames = ClipFrames.of("grid_" + clip + ".mpg");
                EyeFinder finder = new TrackingScan(new WholeScan(new EyeCascade(), 1.3, 10), new EyeCascade());
                ClosedLids lids = ClosedLids.over(frames);
                StageHarness harness = StageHarness.open(new EyesClosedFactory(), new EyesClosedSettings(2, false))) {
            int last = frames.all().size() - 1;
            for (int i = 0; i < seconds * FRAMES_A_SECOND; i++) {
                int at = i / last % 2 == 0 ? i % last : last - i % last;
                Mat picture = closed.test(i) ? lids.frame(at) : frames.all().get(at);
                Sample out = harness.feed(sample(harness, i, picture, finder)).get(0);
                if (out.need(Keys.PAUSE) != paused) changes.add(i);
                paused = out.need(Keys.PAUSE);
                harness.forget();
            }
        }
        return changes;
    }

    private static Sample sample(StageHarness harness, int number, Mat picture, EyeFinder finder) {
        Sample sample = harness.sample(number * FRAME_NANOS);
        FrameDraft draft = sample.draft(picture.cols(), picture.rows(), Frame.Format.BGR8);
        try (Mat pixels = Mats.wrap(draft)) {
            picture.copyTo(pixels);
        }
        Sample filmed = sample.with(Keys.FRAME, draft.done());
        List<Region> eyes = finder.find(picture);
        if (eyes.size() != 2) return filmed;
        Frame patch = StageHarness.frame(filmed, 44, 12, 0, 0, 0);
        return filmed.with(Keys.EYES, EyePair.of(eyes.get(0), eyes.get(1), patch));
    }
}
