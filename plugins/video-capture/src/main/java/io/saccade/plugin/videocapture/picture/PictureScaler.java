package io.saccade.plugin.videocapture.picture;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_DEFAULT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import io.saccade.api.spi.InvalidInputException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Scales decoded pictures and converts them to RGB, by the colour matrix and range that each picture declares. If it
 * declares neither, uses the defaults of the ffmpeg command: BT.601, and full range only where the pixel format implies
 * it. The flags are those of the ffmpeg command and of OpenCV's VideoCapture, so the pixels are identical.
 * Single-threaded.
 */
final class PictureScaler implements AutoCloseable {
    /** Swscale reads four plane pointers, although packed RGB uses one. */
    private static final int PLANES = 4;

    /** 1.0 (no change) in 16.16 fixed point. */
    private static final int ONE = 1 << 16;

    private record Work(
            int width, int height, int format, int matrix, int range, int toWidth, int toHeight, int toFormat) {}

    private final PointerPointer<BytePointer> planes = new PointerPointer<>(PLANES);
    private final IntPointer strides = new IntPointer(PLANES);
    private @Nullable SwsContext context;
    private @Nullable Work prepared;

    PictureScaler() {
        for (int plane = 0; plane < PLANES; plane++) {
            planes.put(plane, null);
            strides.put(plane, 0);
        }
    }

    /**
     * Draws a picture.
     *
     * @param format one of FFmpeg's packed RGB formats
     * @param target the first pixel; each row has room for a multiple of 8 pixels
     * @param strideBytes the distance of rows in bytes
     */
    void scale(AVFrame picture, int width, int height, int format, BytePointer target, long strideBytes)
            throws InvalidInputException {
        prepare(new Work(
                picture.width(),
                picture.height(),
                picture.format(),
                picture.colorspace(),
                picture.color_range(),
                width,
                height,
                format));
        planes.put(0, target);
        strides.put(0, (int) strideBytes);
        sws_scale(context, picture.data(), picture.linesize(), 0, picture.height(), planes, strides);
    }

    private void prepare(Work work) throws InvalidInputException {
        if (work.equals(prepared)) return;
        sws_freeContext(context);
        prepared = null;
        context = sws_getContext(
                work.width,
                work.height,
                work.format,
                work.toWidth,
                work.toHeight,
                work.toFormat,
                SWS_BICUBIC,
                null,
                null,
                (DoublePointer) null);
        if (context == null) {
            throw new InvalidInputException(
                    "pictures of " + work.width + "x" + work.height + " in FFmpeg's pixel format " + work.format
                            + " can't be converted to RGB; convert the film to H.264 first");
        }
        if (work.matrix != AVCOL_SPC_UNSPECIFIED || work.range != AVCOL_RANGE_UNSPECIFIED) setColors(context, work);
        prepared = work;
    }

    /** Sets the matrix and range. FFmpeg returns an error where they don't apply, as from RGB to RGB. */
    private static void setColors(SwsContext context, Work work) {
        int full = work.range == AVCOL_RANGE_UNSPECIFIED ? context.src_range() : work.range == AVCOL_RANGE_JPEG ? 1 : 0;
        sws_setColorspaceDetails(
                context,
                sws_getCoefficients(work.matrix),
                full,
                sws_getCoefficients(SWS_CS_DEFAULT),
                context.dst_range(),
                0,
                ONE,
                ONE);
    }

    @Override
    public void close() {
        sws_freeContext(context);
        planes.close();
        strides.close();
    }
}
