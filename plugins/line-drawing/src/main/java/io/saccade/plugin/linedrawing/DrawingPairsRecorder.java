package io.saccade.plugin.linedrawing;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_PNG_FILTER;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_PNG_FILTER_NONE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.Natives;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Writes pairs on several threads; a sample is held until its pair is finished. */
final class DrawingPairsRecorder implements Recorder {
    /** How many pairs may wait for each worker: waking a thread for each alone costs more than writing it. */
    private static final int AHEAD = 6;

    private final Path folder;
    private final int waiting;
    private final StageContext context;
    private final Workers workers;
    private final Semaphore free;
    private final PaletteFile palette;
    /** Lines and labels are flat: filters, which are for gradients, only make their files larger. */
    private final IntPointer unfiltered;

    DrawingPairsRecorder(Path folder, int count, StageContext context) {
        Natives.load();
        this.folder = folder;
        this.waiting = AHEAD * count;
        this.context = context;
        this.workers = new Workers(count, context.stage());
        this.free = new Semaphore(waiting);
        this.palette = new PaletteFile(folder);
        this.unfiltered = new IntPointer(IMWRITE_PNG_FILTER, IMWRITE_PNG_FILTER_NONE);
    }

    @Override
    public void record(Sample sample) throws IOException, InterruptedException {
        requireFit(sample.need(Keys.FRAME), sample.need(Keys.LABELS));
        palette.require(sample);
        String name = sample.need(Keys.NAME);
        Optional<PairFiles> files = PairFiles.of(folder, name);
        if (files.isEmpty()) {
            context.setAside(name, "its name is too long for files, or leads out of the folder");
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
                + drawing.format() + ", does not belong to labels of " + labels.width() + "x" + labels.height()
                + ": read the frame that edges wrote, of the size that posterize has");
    }

    private void write(Sample.Held held, PairFiles files) {
        try (held;
                BytePointer edges = png(held.sample().need(Keys.FRAME));
                BytePointer labels = png(held.sample().need(Keys.LABELS))) {
            files.write(edges.asByteBuffer(), labels.asByteBuffer());
        } catch (IOException | RuntimeException e) {
            context.fail(e);
        } finally {
            free.release();
        }
    }

    private BytePointer png(Frame frame) throws IOException {
        BytePointer encoded = new BytePointer();
        try (Mat pixels = Mats.wrap(frame)) {
            if (imencode(".png", pixels, encoded, unfiltered)) return encoded;
        }
        encoded.close();
        throw new IOException("OpenCV can't encode " + frame.width() + "x" + frame.height() + " pixels as PNG");
    }

    @Override
    public void finish() throws InterruptedException {
        free.acquire(waiting);
    }

    @Override
    public void close() {
        workers.close();
        unfiltered.close();
    }
}
