package io.saccade.plugin.linedrawing;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.plugin.bytedeco.PictureFile;
import io.saccade.plugin.bytedeco.PictureHeader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/** One photograph after another on their way from file to square, each on some worker's thread. */
final class PhotographDecoding implements AutoCloseable {
    /** What is kept for the next one; a larger picture's memory goes back at once. */
    private static final long MOST_KEPT_PIXELS = 4_000_000;

    private final PhotographsSettings settings;
    private final Size size;
    private final Mat whole = new Mat();
    private final Mat scaled = new Mat();
    private Optional<Path> file = Optional.empty();
    private Optional<String> remark = Optional.empty();
    private @Nullable Future<Optional<String>> work;

    PhotographDecoding(PhotographsSettings settings) {
        this.settings = settings;
        this.size = new Size(settings.size(), settings.size());
    }

    /** Begins with a file; empty makes it idle. */
    void begin(Workers workers, Optional<Path> next) {
        file = next;
        work = next.map(chosen -> workers.submit(() -> decode(chosen))).orElse(null);
    }

    boolean isBusy() {
        return work != null;
    }

    Path file() {
        return file.orElseThrow();
    }

    /**
     * Waits until the photograph is there.
     *
     * @return why it isn't, as the end of a sentence that begins with its name
     */
    Optional<String> await() throws InterruptedException {
        if (work == null) throw new IllegalStateException("nothing was begun");
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("decoding " + file() + " failed: " + e.getCause(), e.getCause());
        }
    }

    /** What decoding lost, as the end of such a sentence. */
    Optional<String> remark() {
        return remark;
    }

    /** What was decoded, until the next begins. */
    Mat picture() {
        return settings.size() == 0 ? whole : scaled;
    }

    private Optional<String> decode(Path chosen) {
        remark = Optional.empty();
        try {
            PictureFile read = PictureFile.read(chosen);
            if (read.isMoving()) return Optional.of("it is a GIF that moves, and no photograph");
            read.decode(whole, settings.mostPixels());
            if (Math.min(whole.cols(), whole.rows()) < settings.smallest()) return Optional.of(tiny());
            remark = read.header().flatMap(PictureHeader::remark);
            shrink();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            return Optional.of("there is not enough memory for it: " + e.getMessage());
        }
    }

    private String tiny() {
        return "it is " + whole.cols() + "x" + whole.rows() + " pixels large, and " + settings.smallest()
                + " a side is the least";
    }

    private void shrink() {
        if (settings.size() == 0) return;
        resize(whole, scaled, size, 0, 0, INTER_LINEAR);
        if (whole.total() > MOST_KEPT_PIXELS) whole.release();
    }

    @Override
    public void close() {
        size.close();
        whole.close();
        scaled.close();
    }
}
