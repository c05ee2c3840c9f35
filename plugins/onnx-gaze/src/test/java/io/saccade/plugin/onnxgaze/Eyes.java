package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import java.nio.ByteBuffer;

/** Samples with eyes from the reference crops. */
final class Eyes {
    private static final int ROW = 44 * 3;

    private Eyes() {}

    /** @param crops {@code [n,12,44,3]} bytes */
    static Sample with(Sample sample, ByteBuffer crops, int index) {
        FrameDraft draft = sample.draft(44, 12, Frame.Format.BGR8);
        ByteBuffer pixels = draft.pixels();
        for (int y = 0; y < 12; y++) pixels.put(y * draft.strideBytes(), crops, (index * 12 + y) * ROW, ROW);
        Region eye = new Region(0, 0, 32, 32);
        return sample.with(Keys.EYES, EyePair.of(eye, eye, draft.done()));
    }

    /** Swaps blue and red in the crops. */
    static ByteBuffer redFirst(ByteBuffer crops) {
        ByteBuffer exchanged = ByteBuffer.allocate(crops.capacity());
        for (int i = 0; i < crops.capacity(); i += 3) {
            exchanged.put(crops.get(i + 2)).put(crops.get(i + 1)).put(crops.get(i));
        }
        return exchanged;
    }
}
