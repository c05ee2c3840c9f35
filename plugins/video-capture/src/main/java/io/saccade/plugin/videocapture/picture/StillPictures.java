package io.saccade.plugin.videocapture.picture;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_ref;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.picture.PictureFile;
import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.opencv.opencv_core.Mat;

/** A single picture, repeated without end; the caller decides when to stop. */
public final class StillPictures implements Pictures {
    private final double period;
    private final long begin;
    private final long origin;
    private final AVFrame picture = av_frame_alloc();
    private long shown;

    private StillPictures(double fps, long begin, long origin) {
        this.period = 1e9 / fps;
        this.begin = begin;
        this.origin = origin;
    }

    /** Repeats the first picture of a film. */
    public static StillPictures firstOf(Path film, long startNanos, double fps) throws IOException {
        try (FilmPictures pictures = FilmPictures.open(film, startNanos)) {
            if (!pictures.advance())
                throw new InvalidInputException(film.getFileName() + " has no picture that could be decoded");
            StillPictures still = new StillPictures(fps, startNanos, pictures.originNanos());
            av_frame_ref(still.picture, pictures.picture());
            return still;
        }
    }

    /** Opens a picture file; its pixels are those of OpenCV's imread. */
    public static StillPictures open(Path file, long startNanos, double fps) throws IOException {
        Natives.load();
        Natives.loadFfmpeg();
        try (Mat decoded = new Mat()) {
            decode(file, decoded);
            StillPictures still = new StillPictures(fps, startNanos, 0);
            still.keep(decoded);
            return still;
        }
    }

    private static void decode(Path file, Mat into) throws IOException {
        try {
            PictureFile.read(file).decode(into);
        } catch (IOException e) {
            throw new InvalidInputException(file.getFileName() + " can't be shown: " + e.getMessage(), e);
        }
    }

    private void keep(Mat pixels) throws IOException {
        picture.format(AV_PIX_FMT_BGR24).width(pixels.cols()).height(pixels.rows());
        if (av_frame_get_buffer(picture, 0) < 0) {
            close();
            throw new IOException("no memory for a picture of " + pixels.cols() + "x" + pixels.rows() + " pixels");
        }
        try (Mat target = new Mat(pixels.rows(), pixels.cols(), CV_8UC3, picture.data(0), picture.linesize(0))) {
            pixels.copyTo(target);
        }
    }

    @Override
    public boolean advance() {
        shown++;
        return true;
    }

    @Override
    public boolean advanceTo(long timeNanos) {
        return true;
    }

    @Override
    public AVFrame picture() {
        return picture;
    }

    @Override
    public long nanos() {
        return begin + Math.round((shown - 1) * period);
    }

    @Override
    public long endNanos() {
        return begin + Math.round(shown * period);
    }

    @Override
    public long originNanos() {
        return origin;
    }

    @Override
    public long frameNanos() {
        return Math.round(period);
    }

    @Override
    public long declaredNanos() {
        return Long.MAX_VALUE;
    }

    @Override
    public boolean damaged() {
        return false;
    }

    @Override
    public void close() {
        av_frame_free(picture);
    }
}
