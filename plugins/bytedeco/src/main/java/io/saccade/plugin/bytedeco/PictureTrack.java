package io.saccade.plugin.bytedeco;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PROFILE_H264_HIGH;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR0;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import io.saccade.api.data.Frame;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** The pictures of a film. */
final class PictureTrack implements AutoCloseable {
    /** The common rates are whole numbers of these, and MPEG-4 takes no finer ones. */
    static final int TICKS_PER_SECOND = 60_000;

    private static final double DEFAULT_FPS = 30;
    private static final double BITS_PER_PIXEL_AND_SECOND = 4.5;
    private static final int LEAST_DEFAULT_BIT_RATE = 200_000;

    private final PictureConverter converter;
    private final TrackEncoder encoder;

    /** A track for frames of this size and format. */
    PictureTrack(FilmFile file, FilmOptions options, int width, int height, Frame.Format format) throws IOException {
        AVCodec codec = PictureCodecs.find(options.codec(), width, height);
        int pixelFormat = pixelFormat(codec, format);
        converter = new PictureConverter(width, height, format, pixelFormat);
        try {
            encoder = TrackEncoder.open(codec, file, context -> set(context, options, pixelFormat));
        } catch (IOException e) {
            converter.close();
            throw new IOException(e.getMessage() + "; they are " + width + "x" + height + " pixels large", e);
        }
    }

    private static int pixelFormat(AVCodec codec, Frame.Format format) {
        boolean lossless = codec.name().getString().equals("ffv1");
        if (!lossless) return AV_PIX_FMT_YUV420P;
        return format == Frame.Format.GRAY8 ? AV_PIX_FMT_GRAY8 : AV_PIX_FMT_BGR0;
    }

    private void set(AVCodecContext context, FilmOptions options, int pixelFormat) {
        double fps = options.fps().orElse(DEFAULT_FPS);
        int width = converter.width();
        int height = converter.height();
        int bitRate = (int) Math.min(Integer.MAX_VALUE, BITS_PER_PIXEL_AND_SECOND * width * height);
        context.width(width).height(height).pix_fmt(pixelFormat);
        context.time_base(av_make_q(1, TICKS_PER_SECOND));
        context.framerate(av_make_q((int) Math.round(fps * 1000), 1000));
        context.bit_rate(options.bitRate().orElse(Math.max(LEAST_DEFAULT_BIT_RATE, bitRate)));
        // A player can start at any second; without pictures that wait for later ones, none is late in a crash.
        context.gop_size((int) Math.max(1, Math.round(fps))).max_b_frames(0);
        // The recorder has a thread of its own, and others have theirs.
        context.thread_count(1);
        if (context.codec_id() == AV_CODEC_ID_H264) context.profile(AV_PROFILE_H264_HIGH);
        if (pixelFormat == AV_PIX_FMT_YUV420P) {
            context.colorspace(AVCOL_SPC_SMPTE170M).color_range(AVCOL_RANGE_MPEG);
        }
    }

    /**
     * Adds a picture of the track's size and format.
     *
     * @param ticks when it is shown, in 60,000ths of a second
     * @param duration until the next, as far as one can tell
     */
    void add(ByteBuffer pixels, int strideBytes, long ticks, long duration) throws IOException {
        add(converter.convert(pixels, strideBytes), ticks, duration);
    }

    /** The same for a picture that may have another size or format. */
    void add(Frame frame, long ticks, long duration) throws IOException {
        add(converter.convert(frame), ticks, duration);
    }

    private void add(AVFrame picture, long ticks, long duration) throws IOException {
        picture.pts(ticks).pict_type(AV_PICTURE_TYPE_NONE);
        encoder.encode(picture, duration);
    }

    void end() throws IOException {
        encoder.end();
    }

    @Override
    public void close() {
        encoder.close();
        converter.close();
    }
}
