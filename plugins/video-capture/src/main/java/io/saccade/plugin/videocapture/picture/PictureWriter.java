package io.saccade.plugin.videocapture.picture;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NONE;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_core.rotate;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.picture.WhiteGround;
import io.saccade.plugin.videocapture.VideoSettings;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.jspecify.annotations.Nullable;

/**
 * Converts decoded pictures to frames. Colour conversion and scaling go straight from the decoder's memory to the
 * draft's, so the pixels of a plain film are copied once. A width that is not a multiple of 8, rotation, cropping and
 * transparency each need one more copy. All frames have the size of the first.
 */
public final class PictureWriter implements AutoCloseable {
    /** Number of pixels of a row that swscale writes at once. */
    private static final int SCALER_STEP = 8;

    private static final int QUARTER = 90;

    private final VideoSettings settings;
    private final FrameRemarks remarks;
    private final Orientation orientation = new Orientation();
    private final PictureScaler scaler = new PictureScaler();
    private final Mat aside;
    private final Mat opaque;
    private final Mat turned;
    private @Nullable PictureShape shape;
    private int knownFormat = AV_PIX_FMT_NONE;
    private boolean knownAlpha;

    public PictureWriter(VideoSettings settings, FrameRemarks remarks) {
        this.settings = settings;
        this.remarks = remarks;
        Natives.load();
        this.aside = new Mat();
        this.opaque = new Mat();
        this.turned = new Mat();
    }

    /** Draws the picture into a new frame of the sample. */
    public Frame write(AVFrame picture, Sample sample) throws InvalidInputException {
        remarks.look(picture);
        boolean transparent = hasAlpha(picture.format());
        AVFrame upright = orientation.upright(picture, transparent ? AV_PIX_FMT_BGRA : AV_PIX_FMT_BGR24);
        if (shape == null) shape = shape(upright);
        PictureShape to = shape;
        FrameDraft draft = sample.draft(to.width(), to.height(), Frame.Format.BGR8);
        if (to.isWhole() && to.width() % SCALER_STEP == 0 && !transparent) {
            scaler.scale(
                    upright,
                    to.width(),
                    to.height(),
                    AV_PIX_FMT_BGR24,
                    new BytePointer(draft.pixels()),
                    draft.strideBytes());
        } else {
            writeAside(upright, transparent, to, draft);
        }
        return draft.done();
    }

    private boolean hasAlpha(int pixelFormat) {
        if (pixelFormat != knownFormat) {
            knownFormat = pixelFormat;
            knownAlpha = (av_pix_fmt_desc_get(pixelFormat).flags() & AV_PIX_FMT_FLAG_ALPHA) != 0;
        }
        return knownAlpha;
    }

    private PictureShape shape(AVFrame upright) throws InvalidInputException {
        PixelAspect pixels = PixelAspect.of(upright);
        remarks.look(pixels);
        return PictureShape.of(settings, upright.width(), upright.height(), pixels.ratio());
    }

    /**
     * Scales into a wider buffer first, because swscale skips the last pixels of a row when its next step would pass
     * the row's end.
     */
    private void writeAside(AVFrame picture, boolean transparent, PictureShape to, FrameDraft draft)
            throws InvalidInputException {
        int width = to.scaledWidth();
        int height = to.scaledHeight();
        // One more row: swscale also writes up to one vector past the last row.
        aside.create(height + 1, width + SCALER_STEP - width % SCALER_STEP, transparent ? CV_8UC4 : CV_8UC3);
        scaler.scale(
                picture, width, height, transparent ? AV_PIX_FMT_BGRA : AV_PIX_FMT_BGR24, aside.data(), aside.step());
        try (Rect visible = new Rect(0, 0, width, height);
                Mat scaled = aside.apply(visible);
                Rect wanted = new Rect(to.left(), to.top(), to.width(), to.height());
                Mat part =
                        turned(transparent ? opaque(scaled) : scaled, to.turn()).apply(wanted);
                Mat target = Mats.wrap(draft)) {
            part.copyTo(target);
        }
    }

    private Mat opaque(Mat transparent) {
        if (new WhiteGround().whiten(transparent, opaque)) remarks.transparent();
        return opaque;
    }

    private Mat turned(Mat scaled, int turn) {
        if (turn == 0) return scaled;
        rotate(scaled, turned, turn / QUARTER - 1); // OpenCV numbers quarter turns from 0
        return turned;
    }

    @Override
    public void close() {
        orientation.close();
        scaler.close();
        aside.close();
        opaque.close();
        turned.close();
    }
}
