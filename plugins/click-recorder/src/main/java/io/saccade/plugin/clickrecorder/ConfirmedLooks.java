package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Click;
import io.saccade.api.data.EyePair;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.FrameSize;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Clicks of the gaze that were confirmed in a magnifier, with the eyes of the look before it opened: while it is open,
 * the eyes look at an enlarged picture elsewhere. {@link #clicked} may be called by any thread.
 */
final class ConfirmedLooks {
    /** Longer than anybody searches in a magnifier. */
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Deque<Look> looks = new ArrayDeque<>();
    private final ConcurrentLinkedQueue<Confirmed> waiting = new ConcurrentLinkedQueue<>();

    private record Confirmed(double x, double y, String button, long lookedNanos) {}

    /** A copy of the eyes of a sample, 1.6 kB. */
    private static final class Look {
        private final long nanos;
        private final Region left;
        private final Region right;
        private final Optional<FrameSize> frame;
        private final int width;
        private final byte[] pixels;

        Look(Sample sample) {
            EyePair eyes = sample.need(Keys.EYES);
            nanos = sample.timestampNanos();
            left = eyes.left();
            right = eyes.right();
            frame = eyes.frame();
            Frame patch = eyes.patch();
            width = patch.width();
            int row = width * CollectedClick.CHANNELS;
            pixels = new byte[row * patch.height()];
            ByteBuffer from = patch.pixels();
            for (int y = 0; y < patch.height(); y++) from.get(y * patch.strideBytes(), pixels, y * row, row);
        }

        EyePair eyes(Sample sample) {
            int row = width * CollectedClick.CHANNELS;
            int height = pixels.length / row;
            FrameDraft draft = sample.draft(width, height, Frame.Format.BGR8);
            ByteBuffer to = draft.pixels();
            for (int y = 0; y < height; y++) to.put(y * draft.strideBytes(), pixels, y * row, row);
            EyePair copy = EyePair.of(left, right, draft.done());
            return frame.map(size -> copy.inFrame(size.width(), size.height())).orElse(copy);
        }
    }

    /** See {@link io.saccade.plugin.desktop.ConfirmedClicks.Listener#clicked}. */
    void clicked(double x, double y, String button, long lookedNanos) {
        waiting.add(new Confirmed(x, y, button, lookedNanos));
    }

    /** Remembers the eyes of a sample. */
    void look(Sample sample) {
        long now = sample.timestampNanos();
        looks.addLast(new Look(sample));
        while (now - looks.getFirst().nanos > KEPT_NANOS) looks.removeFirst();
    }

    /**
     * Returns the sample with a waiting click and the eyes that looked at its place; empty if none waits, or these eyes
     * are not known any more.
     */
    Optional<Sample> label(Sample sample) {
        Confirmed click = waiting.poll();
        if (click == null) return Optional.empty();
        return looks.stream()
                .filter(look -> look.nanos == click.lookedNanos())
                .findFirst()
                .map(look -> sample.with(Keys.EYES, look.eyes(sample))
                        .with(Keys.CLICK, new Click(sample.timestampNanos(), click.x(), click.y(), click.button())));
    }
}
