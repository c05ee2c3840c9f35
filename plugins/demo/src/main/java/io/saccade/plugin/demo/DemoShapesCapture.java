package io.saccade.plugin.demo;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.demo.drawing.Canvas;
import io.saccade.plugin.demo.scene.Scene;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;

/** Draws scene after scene. */
final class DemoShapesCapture implements Capture {
    private static final long FRAME_NANOS = 40_000_000;

    private final DemoShapesSettings settings;
    private final StageContext context;
    private final long seed;
    private final Canvas canvas;
    private final byte[] row;
    private long next;

    DemoShapesCapture(DemoShapesSettings settings, StageContext context) {
        this.settings = settings;
        this.context = context;
        this.seed = settings.seed().orElseGet(context::seed);
        this.canvas = new Canvas(settings.size(), settings.size());
        this.row = new byte[3 * settings.size()];
        if (settings.count().isPresent()) context.expect(settings.frames());
    }

    @Override
    public Optional<Sample> read() throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("drawing was interrupted");
        if (!settings.holds(next)) return Optional.empty();
        long frame = next++;
        Sample sample = context.sample(frame * FRAME_NANOS).with(Keys.NAME, name(frame));
        return Optional.of(context.wanted(Keys.FRAME) ? sample.with(Keys.FRAME, picture(sample, frame)) : sample);
    }

    private String name(long frame) {
        long scene = frame / settings.framesPerScene() + 1;
        if (settings.framesPerScene() == 1) return String.format(Locale.ROOT, "scene-%06d", scene);
        return String.format(Locale.ROOT, "scene-%06d-%04d", scene, frame % settings.framesPerScene() + 1);
    }

    private Frame picture(Sample sample, long frame) {
        int size = settings.size();
        canvas.place(0, 0, 0, size);
        Scene.of(seed, frame / settings.framesPerScene())
                .draw(canvas, (double) (frame % settings.framesPerScene()) / settings.framesPerScene());
        FrameDraft draft = sample.draft(size, size, Frame.Format.BGR8);
        ByteBuffer pixels = draft.pixels();
        for (int y = 0; y < size; y++) {
            develop(y * size);
            pixels.put(y * draft.strideBytes(), row);
        }
        return draft.done();
    }

    /** Converts ints 0x00RRGGBB to bytes in the order blue, green, red. */
    private void develop(int from) {
        int[] drawn = canvas.pixels();
        for (int at = 0, pixel = from; at < row.length; at += 3, pixel++) {
            row[at] = (byte) drawn[pixel];
            row[at + 1] = (byte) (drawn[pixel] >> 8);
            row[at + 2] = (byte) (drawn[pixel] >> 16);
        }
    }

    @Override
    public void close() {
        canvas.close();
    }
}
