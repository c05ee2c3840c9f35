package io.saccade.plugin.linedrawing;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.PictureFile;
import io.saccade.plugin.bytedeco.PictureHeader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** One photograph after another, from its file to a square. */
final class PhotographDecoding implements AutoCloseable {
    /** What is kept for the next one; a larger picture's memory goes back at once. */
    private static final long MOST_KEPT_PIXELS = 4_000_000;

    private final PhotographsSettings settings;
    private final Mat whole;
    private final Size size;
    private final Mat result = new Mat();
    private Path file = Path.of("");
    private Optional<String> broken = Optional.empty();
    private Optional<String> remark = Optional.empty();

    /** @param whole to decode into, in turn with others; closed by whoever made it */
    PhotographDecoding(PhotographsSettings settings, Mat whole) {
        this.settings = settings;
        this.whole = whole;
        this.size = new Size(settings.size(), settings.size());
    }

    void begin(Path next) {
        file = next;
    }

    Path file() {
        return file;
    }

    /** Why there is no picture, as the end of a sentence that begins with its name. */
    Optional<String> broken() {
        return broken;
    }

    /** What decoding lost, as the end of such a sentence. */
    Optional<String> remark() {
        return remark;
    }

    /** What was decoded, until the next begins. */
    Mat picture() {
        return result;
    }

    /** Decodes and shrinks. */
    void decode() {
        remark = Optional.empty();
        try {
            PictureFile read = PictureFile.read(file);
            Optional<String> ground = read.decode(whole, settings.mostPixels());
            if (Math.min(whole.cols(), whole.rows()) < settings.smallest()) throw new InvalidInputException(tiny());
            remark = ground.or(() -> read.header().flatMap(PictureHeader::remark));
            shrink();
            broken = Optional.empty();
        } catch (IOException e) {
            broken = Optional.of(String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            broken = Optional.of("there is not enough memory for it: " + e.getMessage());
        }
    }

    private String tiny() {
        return "it is " + whole.cols() + "x" + whole.rows() + " pixels large, and " + settings.smallest()
                + " a side is the least";
    }

    private void shrink() {
        if (settings.size() == 0) whole.copyTo(result);
        else resize(whole, result, size, 0, 0, INTER_LINEAR);
        if (whole.total() > MOST_KEPT_PIXELS) whole.release();
    }

    @Override
    public void close() {
        size.close();
        result.close();
    }
}
