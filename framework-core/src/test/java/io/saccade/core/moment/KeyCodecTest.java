package io.saccade.core.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import io.saccade.api.data.Action;
import io.saccade.api.data.Audio;
import io.saccade.api.data.Click;
import io.saccade.api.data.Codec;
import io.saccade.api.data.Episode;
import io.saccade.api.data.EyePair;
import io.saccade.api.data.FacePoints;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Point;
import io.saccade.api.data.Progress;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.data.ValueRange;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every shared key writes its values as JSON and reads them back. */
class KeyCodecTest {
    private static final Set<Key<?>> WITH_PIXELS = Set.of(Keys.FRAME, Keys.LABELS, Keys.EYES);

    private final Sample sample = new SampleFactory(new FramePool(true)).sample(0);

    @Test
    void everySharedKeyGivesBackWhatItWrote() throws Exception {
        Map<Key<?>, List<Object>> examples = examples();
        for (Key<?> key : sharedKeys()) {
            assertThat(examples).as("an example for the key '%s'", key).containsKey(key);
            for (Object value : examples.get(key)) {
                Object read = throughJson(key, value);
                if (WITH_PIXELS.contains(key)) assertThat(key.encode(read)).isEqualTo(key.encode(value));
                else assertThat(read).isEqualTo(value);
            }
        }
    }

    /** One or more values for each key, with every component different from what a constructor leaves. */
    private Map<Key<?>, List<Object>> examples() {
        Map<Key<?>, List<Object>> examples = new LinkedHashMap<>();
        EyePair eyes = EyePair.of(new Region(1, 2, 3, 4), new Region(5, 6, 7, 8), frame(4, 3, Frame.Format.BGR8));
        examples.put(Keys.FRAME, List.of(frame(5, 3, Frame.Format.BGR8), frame(2, 2, Frame.Format.GRAY8)));
        examples.put(Keys.AUDIO, List.of(new Audio(7, 16_000, 2, FloatBuffer.wrap(new float[] {0.1f, -1, 1, 0.3f}))));
        examples.put(Keys.NAME, List.of("a/b \"ü\".png", "NaN"));
        examples.put(Keys.SEGMENT, List.of(3));
        examples.put(Keys.EYES, List.of(eyes, eyes.inFrame(640, 480)));
        examples.put(Keys.FACE, List.of(new Region(-1, 2, 3, 4)));
        examples.put(
                Keys.FACE_POINTS,
                List.of(new FacePoints(
                        new FacePoints.Pixel(1, 2),
                        new FacePoints.Pixel(3.5, -4),
                        new FacePoints.Pixel(5, 6),
                        new FacePoints.Pixel(7, 8),
                        new FacePoints.Pixel(9, 10))));
        examples.put(Keys.GAZE, List.of(new Point(0.1, -7), new Point(Double.NaN, Double.NEGATIVE_INFINITY)));
        examples.put(Keys.TARGET, List.of(new Point(0.5, 0.25)));
        examples.put(Keys.SCREEN, List.of(Screen.of(":0.1", 1, 2, 3, 4).withScale(1.5)));
        examples.put(Keys.GAZE_ERROR, List.of(0.07));
        examples.put(Keys.GAZE_SCREEN, List.of(Screen.of("trained", 0, 0, 3, 4)));
        examples.put(Keys.CLICK, List.of(new Click(Long.MAX_VALUE, 1.5, 2.5, "left")));
        examples.put(Keys.PAUSE, List.of(true, false));
        examples.put(Keys.LABELS, List.of(frame(3, 2, Frame.Format.GRAY8)));
        BitSet legal = BitSet.valueOf(new long[] {0b1011});
        examples.put(
                Keys.STEP,
                List.of(
                        Step.ofState(9)
                                .at(2, 3)
                                .withPlayer(1)
                                .withLegal(legal)
                                .withReward(0.1)
                                .withEnd(true, true),
                        Step.ofVector(0.1f, Float.POSITIVE_INFINITY)));
        examples.put(Keys.EPISODE, List.of(new Episode(1, Long.MIN_VALUE, 29.97)));
        ValueRange range = new ValueRange(Double.NEGATIVE_INFINITY, 3, true);
        examples.put(
                Keys.SPACES,
                List.of(
                        Spaces.ofStates(3).withActions(4),
                        Spaces.ofVectors(5).withActionValues(2),
                        Spaces.ofVectors(1).withActionValues(List.of(range, ValueRange.real(-1, 1)))));
        examples.put(Keys.ACTION, List.of(Action.of(0), Action.of(List.of(0.1, -2.0))));
        examples.put(Keys.METRICS, List.of(new Metrics(Map.of("loss", 0.1, "accuracy", Double.NaN))));
        examples.put(Keys.PROGRESS, List.of(new Progress(3, -1)));
        return examples;
    }

    private Frame frame(int width, int height, Frame.Format format) {
        FrameDraft draft = sample.draft(width, height, format);
        var pixels = draft.pixels();
        for (int i = 0; pixels.hasRemaining(); i++) pixels.put((byte) (40 * i));
        return draft.done();
    }

    private static List<Key<?>> sharedKeys() throws IllegalAccessException {
        List<Key<?>> keys = new ArrayList<>();
        for (Field field : Keys.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) keys.add((Key<?>) field.get(null));
        }
        return keys;
    }

    private Object throughJson(Key<?> key, Object value) {
        Gson gson = new Gson(); // refuses NaN and the infinities
        return key.decode(gson.fromJson(gson.toJson(key.encode(value)), Object.class), sample);
    }

    @Test
    void aKeyOfAPluginsOwnTypeTakesACodec() {
        Key<Duration> key = Key.of(
                "pause",
                Duration.class,
                Codec.of(
                        pause -> List.of(pause.seconds()),
                        tree -> new Duration(Codec.number(((List<?>) tree).get(0)))));
        assertThat(key.plain(new Duration(Double.NaN))).isEqualTo(List.of(Double.NaN));
        assertThat(throughJson(key, new Duration(Double.NaN))).isEqualTo(new Duration(Double.NaN));
        assertThatThrownBy(() -> Key.of("pause", Duration.class)).hasMessageContaining("need a codec");
    }

    private record Duration(double seconds) {}

    @Test
    void aDamagedTreeIsToldWithItsKey() {
        assertThatThrownBy(() -> Keys.FACE.decode(Map.of("x", 1), sample))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'face'")
                .hasMessageContaining("no field 'y'");
        assertThatThrownBy(() -> Keys.STEP.decode(List.of(), sample)).hasMessageContaining("'step'");
        assertThatThrownBy(() -> Keys.SEGMENT.decode("one", sample)).hasMessageContaining("'segment'");
    }

    @Test
    void aTraceHasAnotherFormThanARecording() {
        EyePair eyes = EyePair.of(new Region(1, 2, 3, 4), new Region(5, 6, 7, 8), frame(4, 3, Frame.Format.BGR8));
        assertThat(((Map<?, ?>) Keys.EYES.plain(eyes)).keySet()).hasToString("[left, right]");
        assertThat(((Map<?, ?>) Keys.EYES.encode(eyes)).keySet()).hasToString("[left, right, patch]");
        assertThat(Keys.ACTION.renamed("move").encode(Action.of(3))).isEqualTo(3);
    }
}
