package io.saccade.plugin.videocapture;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.rotate;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.Natives;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.jspecify.annotations.Nullable;

/**
 * Turns decoded pictures into frames: colours are converted, and sizes where asked for, on the way from the
 * decoder's memory into the draft's, which is the only time the pixels move (a width that is no multiple of 8, turning
 * and cutting cost one copy more). All frames have the size of the first. The flags are those of OpenCV's VideoCapture,
 * so the pixels are the same.
 */
final class PictureWriter implements AutoCloseable {
    /** How many pixels of a row swscale writes at once. */
    private static final int SCALER_STEP = 8;

    private static final int QUARTER = 90;

    private final VideoSettings settings;
    private final int ownTurn;
    private final PointerPointer<BytePointer> planes = new PointerPointer<>(1);
    private final IntPointer strides = new IntPointer(1);
    private final Mat aside;
    private final Mat turned;
    private @Nullable SwsContext scaler;
    private @Nullable PictureShape shape;

    /** @param ownTurn what the source says its pictures are to be turned by, in degrees clockwise */
    PictureWriter(VideoSettings settings, int ownTurn) {
        this.settings = settings;
        this.ownTurn = ownTurn;
        Natives.load();
        this.aside = new Mat();
        this.turned = new Mat();
    }

    /** Draws the picture into a new frame of the sample. */
    Frame write(AVFrame picture, Sample sample) {
        if (shape == null) shape = PictureShape.of(settings, picture.width(), picture.height(), ownTurn);
        PictureShape to = shape;
        scaler = sws_getCachedContext(
                scaler,
                picture.width(),
                picture.height(),
                picture.format(),
                to.scaledWidth(),
                to.scaledHeight(),
                AV_PIX_FMT_BGR24,
                SWS_BICUBIC,
                null,
                null,
                (DoublePointer) null);
        if (scaler == null) {
            throw new IllegalStateException("pictures of this film, " + picture.width() + "x" + picture.height()
                    + " in pixel format " + picture.format() + ", can't be turned into BGR; convert it to H.264 first");
        }
        FrameDraft draft = sample.draft(to.width(), to.height(), Frame.Format.BGR8);
        if (to.isWhole() && to.width() % SCALER_STEP == 0) {
            scale(picture, new BytePointer(draft.pixels()), draft.strideBytes());
        } else {
            scaleAside(picture, to, draft);
        }
        return draft.done();
    }

    private void scale(AVFrame picture, BytePointer target, long strideBytes) {
        planes.put(0, target);
        strides.put(0, (int) strideBytes);
        sws_scale(scaler, picture.data(), picture.linesize(), 0, picture.height(), planes, strides);
    }

    /** Swscale leaves out the last pixels of a row where its next step would go beyond the row's end. */
    private void scaleAside(AVFrame picture, PictureShape to, FrameDraft draft) {
        int width = to.scaledWidth();
        // One row more: it also writes up to a vector beyond the last.
        aside.create(to.scaledHeight() + 1, width + SCALER_STEP - width % SCALER_STEP, CV_8UC3);
        scale(picture, aside.data(), aside.step());
        try (Rect visible = new Rect(0, 0, width, to.scaledHeight());
                Mat scaled = aside.apply(visible);
                Rect wanted = new Rect(to.left(), to.top(), to.width(), to.height());
                Mat part = turned(scaled, to.turn()).apply(wanted);
                Mat target = Mats.wrap(draft)) {
            part.copyTo(target);
        }
    }

    private Mat turned(Mat scaled, int turn) {
        if (turn == 0) return scaled;
        rotate(scaled, turned, turn / QUARTER - 1); // OpenCV counts quarters from 0
        return turned;
    }

    @Override
    public void close() {
        sws_freeContext(scaler);
        planes.close();
        strides.close();
        aside.close();
        turned.close();
    }
}
