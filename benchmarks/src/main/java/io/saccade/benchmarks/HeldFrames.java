package io.saccade.benchmarks;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.videocapture.VideoSettings;
import io.saccade.testkit.StageHarness;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A clip decoded once and kept in memory, so that eye detection can be measured without decoding. */
final class HeldFrames extends CaptureFactory<HeldFrames.Held> {
    /** The frames, in order. */
    record Held(List<Frame> frames) {}

    private record Picture(int width, int height, int strideBytes, Format format, ByteBuffer memory) implements Frame {
        @Override
        public ByteBuffer pixels() {
            return memory.asReadOnlyBuffer();
        }
    }

    private HeldFrames() {
        super("held-frames", Held.class, Ports.none().writing(Keys.FRAME));
    }

    /** @param height of the scaled frames; 0 keeps the clip's size */
    static Held decode(String clip, int height) throws Exception {
        return decode(Clips.film(clip, height, false));
    }

    static Held decode(VideoSettings settings) throws Exception {
        List<Frame> frames = new ArrayList<>();
        try (StageHarness film = Clips.openFilm(settings)) {
            for (Optional<Sample> sample = film.read(); sample.isPresent(); sample = film.read()) {
                frames.add(copy(sample.get().need(Keys.FRAME)));
                film.forget();
            }
        }
        return new Held(frames);
    }

    private static Frame copy(Frame frame) {
        ByteBuffer pixels = frame.pixels();
        ByteBuffer memory =
                ByteBuffer.allocateDirect(pixels.remaining()).put(pixels).rewind();
        return new Picture(frame.width(), frame.height(), frame.strideBytes(), frame.format(), memory);
    }

    static CaptureRef source(Held held) {
        return StageHarness.capture(new HeldFrames(), held);
    }

    @Override
    public Capture create(Held held, StageContext context) {
        Iterator<Frame> frames = held.frames().iterator();
        return () ->
                frames.hasNext() ? Optional.of(context.sample(0).with(Keys.FRAME, frames.next())) : Optional.empty();
    }
}
