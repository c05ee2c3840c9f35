package io.saccade.plugin.linedrawing.pairs;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.picture.PictureEncoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bytedeco.javacpp.BytePointer;

/** Writes pairs on several threads. A sample is held until its pair has been written. */
final class DrawingPairsRecorder implements Recorder {
    /** Pairs queued per worker: waking a thread for a single pair costs more than writing it. */
    private static final int AHEAD = 6;

    private final Path folder;
    private final int waiting;
    private final StageContext context;
    private final Workers workers;
    private final Semaphore free;
    private final PaletteFile palette;

    DrawingPairsRecorder(Path folder, int count, StageContext context) {
        Natives.load();
        this.folder = folder;
        this.waiting = AHEAD * count;
        this.context = context;
        this.workers = new Workers(count, context.stage());
        this.free = new Semaphore(waiting);
        this.palette = new PaletteFile(folder);
    }

    @Override
    public void record(Sample sample) throws IOException, InterruptedException {
        requireFit(sample.need(Keys.FRAME), sample.need(Keys.LABELS));
        palette.require(sample);
        String name = sample.need(Keys.NAME);
        Optional<PairFiles> files = PairFiles.of(folder, name);
        if (files.isEmpty()) {
            context.setAside(name, "its name leads out of the folder, or is no valid file name on this system");
        } else if (!files.get().isFinished()) {
            free.acquire();
            Sample.Held held = sample.hold();
            workers.execute(() -> write(held, files.get()));
        }
    }

    private static void requireFit(Frame drawing, Frame labels) throws IOException {
        if (drawing.width() == labels.width()
                && drawing.height() == labels.height()
                && drawing.format() == Frame.Format.GRAY8) return;
        throw new InvalidInputException("a drawing of " + drawing.width() + "x" + drawing.height() + " pixels, "
                + drawing.format() + ", does not match labels of " + labels.width() + "x" + labels.height() + ":"
                + " read the frame that edges wrote, and give edges and posterize the same 'size'");
    }

    private void write(Sample.Held held, PairFiles files) {
        try (held;
                BytePointer edges =
                        PictureEncoding.FLAT_PNG.encode(held.sample().need(Keys.FRAME));
                BytePointer labels =
                        PictureEncoding.FLAT_PNG.encode(held.sample().need(Keys.LABELS))) {
            files.write(edges.asByteBuffer(), labels.asByteBuffer());
        } catch (IOException | RuntimeException e) {
            context.fail(e);
        } finally {
            free.release();
        }
    }

    @Override
    public void finish() throws InterruptedException {
        free.acquire(waiting);
    }

    @Override
    public void close() {
        workers.close();
    }
}
