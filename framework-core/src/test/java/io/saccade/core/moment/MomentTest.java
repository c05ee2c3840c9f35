package io.saccade.core.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MomentTest {
    private final FramePool pool = new FramePool(true);
    private final SampleFactory samples = new SampleFactory(pool);

    @Test
    void framesGoBackWhenTheLastCountLeaves() {
        MomentSample sample = samples.sample(0);
        Frame frame = sample.draft(64, 48, Frame.Format.BGR8).done();
        Sample.Held held = sample.hold();
        sample.moment().leave();
        assertThat(frame.pixels().remaining()).isEqualTo(64 * 48 * 3);
        held.close();
        held.close();
        assertThat(pool.outstanding()).isZero();
        assertThatThrownBy(frame::pixels).hasMessageContaining("moment 0 is over");
        assertThatThrownBy(() -> sample.draft(1, 1, Frame.Format.GRAY8)).hasMessageContaining("over");
        assertThatThrownBy(sample::hold).hasMessageContaining("over");
    }

    @Test
    void freedFramesArePoisonedAndUsedAgain() {
        MomentSample first = samples.sample(0);
        FrameDraft draft = first.draft(8, 8, Frame.Format.GRAY8);
        draft.pixels().put(0, (byte) 7);
        ByteBuffer kept = draft.done().pixels();
        first.moment().leave();
        assertThat(kept.get(0)).isNotEqualTo((byte) 7);
        samples.sample(1).draft(8, 8, Frame.Format.GRAY8);
        assertThat(pool.made()).isEqualTo(1);
    }

    @Test
    void aDraftIsWritableUntilDone() {
        FrameDraft draft = samples.sample(0).draft(4, 2, Frame.Format.BGR8);
        assertThat(draft.pixels().isReadOnly()).isFalse();
        assertThat(draft.pixels().isDirect()).isTrue();
        Frame frame = draft.done();
        assertThat(frame.pixels().isReadOnly()).isTrue();
        assertThatThrownBy(draft::pixels).hasMessageContaining("done");
        assertThatThrownBy(draft::done).hasMessageContaining("done already");
        assertThatThrownBy(() -> samples.sample(1).draft(0, 2, Frame.Format.BGR8))
                .hasMessageContaining("at least 1x1, not 0x2");
    }

    @Test
    void valuesAreAddedWithoutChangingTheSample() {
        MomentSample sample = samples.sample(5);
        MomentSample gazing = sample.with(Keys.GAZE, new Point(.1, .2)).with(Keys.GAZE, new Point(.3, .4));
        assertThat(sample.keys()).isEmpty();
        assertThat(gazing.keys()).isEqualTo(Set.of(Keys.GAZE));
        assertThat(gazing.need(Keys.GAZE)).isEqualTo(new Point(.3, .4));
        assertThat(gazing.timestampNanos()).isEqualTo(5);
        assertThatThrownBy(() -> gazing.need(Keys.TARGET)).hasMessageContaining("carries no 'target', only [gaze]");
    }

    @Test
    void renamedKeysAreSeenUnderTheStagesNames() {
        Renames renames = new Renames(Map.of("gaze", "raw"), Map.of("gaze", "smooth"));
        Key<Point> raw = Keys.GAZE.renamed("raw");
        MomentSample sample = samples.sample(0).with(raw, new Point(1, 1)).with(Keys.GAZE, new Point(2, 2));
        Sample view = renames.view(sample);
        assertThat(view.need(Keys.GAZE)).isEqualTo(new Point(1, 1));
        assertThat(view.keys()).contains(Keys.GAZE);
        MomentSample written = Renames.real(view.with(Keys.GAZE, new Point(3, 3)));
        assertThat(written.need(Keys.GAZE.renamed("smooth"))).isEqualTo(new Point(3, 3));
        assertThat(written.need(Keys.GAZE)).isEqualTo(new Point(2, 2));
    }

    @Test
    void aQuarterIsTheMostThatASizeClassWastes() {
        for (int bytes = 4096; bytes < 40_000_000; bytes += 7919) {
            assertThat(FramePool.sizeClass(bytes)).isBetween(bytes, bytes + bytes / 2);
            assertThat(FramePool.sizeClass(FramePool.sizeClass(bytes))).isEqualTo(FramePool.sizeClass(bytes));
        }
    }
}
