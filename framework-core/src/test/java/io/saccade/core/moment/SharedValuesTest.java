package io.saccade.core.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Action;
import io.saccade.api.data.Audio;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Step;
import java.nio.FloatBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Stages share values, so none can change what another one sees. */
class SharedValuesTest {
    @Test
    void aStepKeepsItsVectorAndItsLegalActions() {
        float[] vector = {1, 2};
        BitSet legal = BitSet.valueOf(new long[] {0b101});
        Step step = Step.ofVector(vector).withLegal(legal);
        vector[0] = 9;
        legal.clear();
        step.observation()[1] = 9;
        step.legal().set(1);
        assertThat(step.observation()).containsExactly(1, 2);
        assertThat(step.legal()).isEqualTo(BitSet.valueOf(new long[] {0b101}));
    }

    @Test
    void metricsAreAddedToEarlierOnes() {
        Map<String, Double> first = new LinkedHashMap<>();
        first.put("loss", 1.0);
        first.put("accuracy", 0.5);
        Metrics both = new Metrics(first).and(new Metrics(Map.of("loss", 2.0))).and(new Metrics(Map.of("fps", 30.0)));
        first.put("loss", 9.0);
        assertThat(both.values())
                .containsExactly(Map.entry("loss", 2.0), Map.entry("accuracy", 0.5), Map.entry("fps", 30.0));
    }

    @Test
    void anActionKeepsItsValues() {
        List<Double> values = new ArrayList<>(List.of(0.5));
        Action action = Action.of(values);
        values.set(0, 9.0);
        assertThat(action).isEqualTo(Action.of(List.of(0.5)));
        assertThatThrownBy(() -> Action.of(-1)).hasMessageContaining("0 or more");
    }

    @Test
    void readersOfSoundHavePositionsOfTheirOwn() {
        FloatBuffer given = FloatBuffer.wrap(new float[] {9, 1, 2}).position(1);
        Audio audio = new Audio(0, 8_000, 1, given);
        given.position(3);
        audio.interleaved().get();
        assertThat(audio.interleaved().position()).isZero();
        assertThat(audio.interleaved().remaining()).isEqualTo(2);
        assertThat(audio.length()).isEqualTo(2);
        assertThatThrownBy(() -> audio.interleaved().put(0)).isInstanceOf(ReadOnlyBufferException.class);
    }

    @Test
    void readersOfPixelsHavePositionsOfTheirOwn() {
        FrameDraft draft = new SampleFactory(new FramePool(true)).sample(0).draft(2, 1, Frame.Format.GRAY8);
        draft.pixels().put((byte) 1);
        assertThat(draft.pixels().position()).isZero();
        Frame frame = draft.done();
        frame.pixels().get();
        assertThat(frame.pixels().position()).isZero();
        assertThatThrownBy(() -> frame.pixels().put((byte) 1)).isInstanceOf(ReadOnlyBufferException.class);
    }
}
