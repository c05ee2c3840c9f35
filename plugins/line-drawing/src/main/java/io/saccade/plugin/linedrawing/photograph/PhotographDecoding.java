package io.saccade.plugin.linedrawing.photograph;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.picture.PictureFile;
import io.saccade.plugin.bytedeco.picture.PictureHeader;
import io.saccade.plugin.linedrawing.PhotographsSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Decodes photographs one after another, from file to square. */
final class PhotographDecoding implements AutoCloseable {
    /** Largest picture whose memory is kept for the next one; that of a larger picture is freed at once. */
    private static final long MOST_KEPT_PIXELS = 4_000_000;

    private final PhotographsSettings settings;
    private final Mat whole;
    private final Size size;
    private final Mat result = new Mat();
    private Path file = Path.of("");
    private Optional<String> broken = Optional.empty();
    private Optional<String> remark = Optional.empty();

    /** @param whole buffer shared with other decodings; closed by the caller */
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

    /** Returns why there is no picture, as the end of a sentence that starts with its name. */
    Optional<String> broken() {
        return broken;
    }

    /** Returns how decoding changed the picture, as the end of a sentence; empty if it did not. */
    Optional<String> remark() {
        return remark;
    }

    /** Returns the decoded picture, valid until the next one starts. */
    Mat picture() {
        return result;
    }

    /** Decodes and scales the photograph. */
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
        return "it is " + whole.cols() + "x" + whole.rows() + " pixels large, but each side must have at least "
                + settings.smallest() + " pixels";
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
