package io.saccade.plugin.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.wav2lip.Wav2LipSettings.Blend;
import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Order, sound and memory. The network of these tests makes the face brighter, which {@code blend: soft} would take
 * back, so most use {@code box}.
 */
class Wav2LipTest {
    @TempDir
    private static Path folder;

    private Settings settings;

    @BeforeEach
    void model() throws Exception {
        settings = Settings.of(TestGenerator.write(folder.resolve("generator.onnx")))
                .blend(Blend.BOX);
    }

    private static StageHarness open(Settings settings) throws Exception {
        return StageHarness.open(new Wav2LipFactory(), settings.all());
    }

    /** Returns all emitted samples, which live as long as the harness. */
    private static List<Sample> play(StageHarness stage, int frames, IntFunction<Sample> film) throws Exception {
        List<Sample> answers = new ArrayList<>();
        for (int i = 0; i < frames; i++) answers.addAll(stage.feed(film.apply(i)));
        answers.addAll(stage.finish());
        return answers;
    }

    private static List<Integer> numbers(List<Sample> samples) {
        return samples.stream().map(TestFilm::number).toList();
    }

    private static List<Integer> first(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static List<Integer> changed(List<Sample> samples) {
        return samples.stream()
                .filter(sample -> !TestFilm.isUntouched(sample))
                .map(TestFilm::number)
                .toList();
    }

    @Test
    void facesAreChangedAndAllElseIsNot() throws Exception {
        try (StageHarness stage = open(settings)) {
            TestFilm film = TestFilm.loud(stage, 4);
            List<Sample> answers =
                    play(stage, 100, i -> i < 30 || i % 20 == 7 || i >= 90 ? film.withFace(i) : film.without(i));
            assertThat(numbers(answers)).isEqualTo(first(100));
            List<Integer> faces = IntStream.range(0, 100)
                    .filter(i -> i < 30 || i % 20 == 7 || i >= 90)
                    .boxed()
                    .toList();
            // 97 is the first frame with less than 0.2 s of sound left: it gets the last columns, and 98 and 99 none
            assertThat(changed(answers))
                    .isEqualTo(faces.stream().filter(i -> i <= 96).toList());
            assertThat(stage.counts().out()).isEqualTo(100);
            assertThat(stage.notices()).isEmpty();
        }
    }

    /**
     * The sound is silent for a little over a second, so most of frame 25's sound is loud. Loud sound is drawn
     * brighter, silence darker.
     */
    @ParameterizedTest
    @CsvSource({"0, 25, 46", "-0.04, 26, 47", "-0.2, 30, 49", "0.2, 20, 41"})
    void aFrameSaysWhatIsHeardThenOrAtAnOffset(double offset, int first, int last) throws Exception {
        try (StageHarness stage = open(settings.audioOffset(offset))) {
            TestFilm film = TestFilm.loud(stage, 2);
            Arrays.fill(film.sound(), 0, 16_500, 0);
            List<Integer> brighter = play(stage, 50, film::withFace).stream()
                    .filter(TestFilm::isBrighter)
                    .map(TestFilm::number)
                    .toList();
            assertThat(brighter)
                    .isEqualTo(IntStream.rangeClosed(first, last).boxed().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 64})
    void theSizeOfBatchesChangesNothing(int batchSize) throws Exception {
        try (StageHarness one = open(settings);
                StageHarness other = open(settings.batchSize(batchSize))) {
            List<Sample> expected = play(one, 40, TestFilm.loud(one, 2)::withFace);
            List<Sample> actual = play(other, 40, TestFilm.loud(other, 2)::withFace);
            for (int i = 0; i < 40; i++) {
                assertThat(actual.get(i).need(Keys.FRAME).pixels())
                        .as("frame %d", i)
                        .isEqualTo(expected.get(i).need(Keys.FRAME).pixels());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Frame.Format.class)
    void everyFormatStaysAsItIs(Frame.Format format) throws Exception {
        try (StageHarness stage = open(settings.box(20, 90, 30, 110))) {
            TestFilm film = TestFilm.loud(stage, 2);
            List<Sample> answers = play(stage, 20, i -> film.without(i, format));
            assertThat(changed(answers)).isEqualTo(first(17));
            assertThat(answers).allMatch(sample -> sample.need(Keys.FRAME).format() == format);
        }
    }

    @ParameterizedTest
    @CsvSource({"96, BOX", "128, BOX", "256, BOX", "288, BOX", "288, HARD", "256, SOFT"})
    void takesNetworksOfEachSize(int side, Blend blend) throws Exception {
        Path model = TestGenerator.writeOfSize(folder.resolve("generator-" + side + ".onnx"), side);
        try (StageHarness stage = open(Settings.of(model).blend(blend))) {
            List<Sample> answers = play(stage, 30, TestFilm.loud(stage, 1.2)::withFace);
            assertThat(changed(answers)).contains(0, 20);
            // soft takes back what differs in light alone
            if (blend != Blend.SOFT) assertThat(answers.get(10)).matches(TestFilm::isBrighter);
        }
    }

    @Test
    void refusesNetworksOfOtherSizes() throws Exception {
        Path model = TestGenerator.writeOfSize(folder.resolve("odd.onnx"), 112);
        assertThatThrownBy(() -> open(Settings.of(model)))
                .hasMessageContaining("odd.onnx is not Wav2Lip's generator")
                .hasMessageContaining("or faces of 128, 256 or 288 pixels");
    }

    @Test
    void aFrameThatTheBoxDoesNotFitHoldsUpNoOther() throws Exception {
        try (StageHarness stage = open(settings.box(20, 90, 30, 110))) {
            TestFilm film = TestFilm.loud(stage, 4);
            List<Sample> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Sample sample = film.without(i);
                if (i < 50 || i >= 55) {
                    answers.addAll(stage.feed(sample));
                } else {
                    Sample small = sample.with(Keys.FRAME, StageHarness.frame(sample, 60, 50, 1, 2, 3));
                    assertThatThrownBy(() -> stage.feed(small))
                            .isInstanceOf(InvalidInputException.class)
                            .hasMessageContaining("does not lie inside the frames, which are 60x50");
                }
            }
            answers.addAll(stage.finish());
            List<Integer> expected = new ArrayList<>(first(100));
            expected.removeAll(List.of(50, 51, 52, 53, 54));
            assertThat(numbers(answers)).isEqualTo(expected);
            // The sound of the five failed samples is used.
            assertThat(changed(answers)).isEqualTo(expected.subList(0, 92));
            assertThat(stage.counts().failed()).isEqualTo(5);
        }
    }

    @Test
    void aShortVoiceFailsAndLosesNoFrame() throws Exception {
        try (StageHarness stage = open(settings)) {
            TestFilm film = TestFilm.loud(stage, .1);
            for (int i = 0; i < 4; i++) stage.feed(film.withFace(i));
            assertThatThrownBy(stage::finish).hasMessageContaining("at least 0.2 s are needed");
            assertThat(stage.counts().out()).isEqualTo(4);
        }
    }

    @Test
    void anotherFilmHasItsOwnVoice() throws Exception {
        try (StageHarness stage = open(settings)) {
            TestFilm film = TestFilm.loud(stage, 4);
            List<Sample> answers = play(stage, 100, i -> film.withFace(i).with(Keys.SEGMENT, i / 50));
            assertThat(numbers(answers)).isEqualTo(first(100));
            // Each film's last two frames lie past its sound: 47 is the first with less than 0.2 s left, and gets the
            // last.
            List<Integer> expected = new ArrayList<>(first(97));
            expected.removeAll(List.of(47, 48, 49));
            assertThat(changed(answers)).isEqualTo(expected);
        }
    }

    @Test
    void whereOneFilmFollowsAnotherTheEndOfAVoiceDoesNotEndTheRun() throws Exception {
        try (StageHarness stage = open(settings.hard())) {
            TestFilm film = TestFilm.loud(stage, 4);
            List<Sample> answers = play(stage, 100, i -> film.withFace(i).with(Keys.SEGMENT, i / 50));
            assertThat(numbers(answers)).contains(46, 50, 96).doesNotContain(48, 98);
            assertThat(stage.ended()).isEmpty();
        }
    }

    /** Checks that memory does not grow with the film, as it would if the stage held every frame it may still need. */
    @ParameterizedTest
    @CsvSource({"1, BOX", "10, BOX", "100000, BOX", "1, SOFT", "10, SOFT"})
    void heldFramesAreFewHoweverRareFacesAre(int faceEvery, Blend blend) throws Exception {
        try (StageHarness stage = open(settings.blend(blend))) {
            TestFilm film = TestFilm.loud(stage, 20);
            long most = 0;
            for (int i = 0; i < 500; i++) {
                stage.feed(i % faceEvery == faceEvery - 1 ? film.withFace(i) : film.without(i));
                stage.forget();
                most = Math.max(most, stage.liveFrames());
            }
            assertThat(most).isBetween(5L, 16L * 2 + 10);
            stage.finish();
        }
    }

    @Test
    void afterTheSoundNothingIsHeldAnyMore() throws Exception {
        try (StageHarness stage = open(settings)) {
            TestFilm film = TestFilm.loud(stage, 1);
            for (int i = 0; i < 40; i++) stage.feed(film.withFace(i));
            for (int i = 40; i < 60; i++) {
                assertThat(numbers(stage.feed(film.withFace(i)))).containsExactly(i - 4);
            }
            stage.finish();
        }
    }

    @Test
    void pastTheSoundFramesAreAsTheyWere() throws Exception {
        try (StageHarness stage = open(settings)) {
            List<Sample> answers = play(stage, 60, TestFilm.loud(stage, 1)::withFace);
            assertThat(numbers(answers)).isEqualTo(first(60));
            assertThat(changed(answers)).isEqualTo(first(22));
            assertThat(stage.ended()).isEmpty();
        }
    }

    @Test
    void withHardBlendTheFilmEndsWithTheSound() throws Exception {
        try (StageHarness stage = open(settings.hard())) {
            List<Sample> answers = play(stage, 60, TestFilm.loud(stage, 1)::withFace);
            assertThat(numbers(answers)).isEqualTo(first(22));
            assertThat(stage.counts().dropped()).isEqualTo(38);
            assertThat(stage.ended())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("the voice has ended"));
        }
    }

    @Test
    void soundThatComesBackIsHeard() throws Exception {
        try (StageHarness stage = open(settings)) {
            TestFilm film = TestFilm.loud(stage, 10);
            List<Sample> answers = play(
                    stage,
                    150,
                    i -> i >= 50 && i < 100 ? TestFilm.silent(stage, 0).withFace(i) : film.withFace(i));
            assertThat(numbers(answers)).isEqualTo(first(150));
            assertThat(changed(answers)).contains(0, 46, 100, 146).doesNotContain(60, 80, 99, 149);
        }
    }

    @Test
    void silenceIsTold() throws Exception {
        try (StageHarness stage = open(settings)) {
            play(stage, 25, TestFilm.silent(stage, 1)::withFace);
            assertThat(stage.notices())
                    .containsExactly("the sound is silent, so the lips do not move; check that it is the right file");
        }
    }

    @Test
    void aFilmWithoutFacesIsTold() throws Exception {
        try (StageHarness stage = open(settings)) {
            List<Sample> answers = play(stage, 25, TestFilm.loud(stage, 1)::without);
            assertThat(changed(answers)).isEmpty();
            assertThat(stage.notices())
                    .containsExactly("no frame had a face, so all frames are unchanged; put the stage 'faces' before"
                            + " this one, or set 'box'");
        }
    }

    @Test
    void soundThatIsTooShortEndsTheRun() throws Exception {
        try (StageHarness stage = open(settings)) {
            TestFilm film = TestFilm.loud(stage, 0.19);
            assertThatThrownBy(() -> play(stage, 100, film::withFace))
                    .hasMessage("the sound is 0.19 s long, but at least 0.2 s are needed; use a longer recording");
        }
    }

    @Test
    void noSoundAtAllEndsTheRun() throws Exception {
        try (StageHarness stage = open(settings)) {
            TestFilm film = TestFilm.silent(stage, 0);
            assertThatThrownBy(() -> play(stage, 10, film::withFace))
                    .hasMessageStartingWith("the sound is 0.00 s long");
        }
    }

    @Test
    void oneFrameIsAFilm() throws Exception {
        try (StageHarness stage = open(settings)) {
            TestFilm film = new TestFilm(stage, new float[640]);
            assertThatThrownBy(() -> play(stage, 1, film::withFace)).hasMessageStartingWith("the sound is 0.04 s long");
        }
    }

    @Test
    void aFixedBoxMustLieInsideTheFrames() throws Exception {
        try (StageHarness stage = open(settings.box(20, 121, 30, 110))) {
            assertThatThrownBy(() -> stage.feed(TestFilm.loud(stage, 1).without(0)))
                    .hasMessage("'box' [20, 121, 30, 110] (top, bottom, left, right) does not lie inside the frames,"
                            + " which are 160x120");
        }
    }
}
