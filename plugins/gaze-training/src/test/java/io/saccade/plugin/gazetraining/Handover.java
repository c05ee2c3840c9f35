package io.saccade.plugin.gazetraining;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.testkit.StageHarness;
import java.util.List;

/** Hands the samples of one stage under test to another, which owns what it gets. */
final class Handover {
    private static final List<Key<?>> SMALL =
            List.of(Keys.GAZE, Keys.GAZE_ERROR, Keys.TARGET, Keys.CLICK, Keys.SCREEN, Keys.NAME);

    private Handover() {}

    static Sample to(StageHarness harness, Sample from) {
        Sample copy = harness.sample(from.timestampNanos());
        if (from.get(Keys.FRAME).isPresent()) copy = copy.with(Keys.FRAME, copy(copy, from.need(Keys.FRAME)));
        if (from.get(Keys.EYES).isPresent()) copy = copy.with(Keys.EYES, copy(copy, from.need(Keys.EYES)));
        for (Key<?> key : SMALL) copy = with(copy, from, key);
        return copy;
    }

    private static <T> Sample with(Sample copy, Sample from, Key<T> key) {
        return from.get(key).map(value -> copy.with(key, value)).orElse(copy);
    }

    private static EyePair copy(Sample owner, EyePair eyes) {
        EyePair copy = EyePair.of(eyes.left(), eyes.right(), copy(owner, eyes.patch()));
        return eyes.frame()
                .map(size -> copy.inFrame(size.width(), size.height()))
                .orElse(copy);
    }

    private static Frame copy(Sample owner, Frame frame) {
        FrameDraft draft = owner.draft(frame.width(), frame.height(), frame.format());
        int row = frame.width() * frame.format().bytesPerPixel();
        for (int y = 0; y < frame.height(); y++) {
            draft.pixels().put(y * draft.strideBytes(), frame.pixels(), y * frame.strideBytes(), row);
        }
        return draft.done();
    }
}
