package io.saccade.plugin.bytedeco.film;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PROFILE_H264_HIGH;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR0;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import io.saccade.api.data.Frame;
import io.saccade.api.spi.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** The picture track of a film. */
final class PictureTrack implements AutoCloseable {
    /** Frame durations of all common rates, including 23.976, are whole numbers of these. */
    private static final int TICKS_PER_SECOND = 120_000;

    /** Finest time base that MPEG-4 supports. */
    private static final int MPEG4_TICKS_PER_SECOND = 60_000;

    private static final double DEFAULT_FPS = 30;
    private static final double BITS_PER_PIXEL_AND_SECOND = 4.5;
    private static final int LEAST_DEFAULT_BIT_RATE = 200_000;

    private final PictureConverter converter;
    private final TrackEncoder encoder;
    private final int ticksPerSecond;

    /** Creates a track for frames of this size and format. */
    PictureTrack(FilmFile file, FilmOptions options, int width, int height, Frame.Format format) throws IOException {
        AVCodec codec = PictureCodecs.find(options.codec(), width, height);
        int pixelFormat = pixelFormat(codec, format);
        ticksPerSecond = codec.id() == AV_CODEC_ID_MPEG4 ? MPEG4_TICKS_PER_SECOND : TICKS_PER_SECOND;
        converter = new PictureConverter(width, height, format, pixelFormat);
        try {
            encoder = TrackEncoder.open(codec, file, context -> set(context, options, pixelFormat));
            // A guessed rate must not be written to the file.
            options.fps().map(FrameRate::of).ifPresent(encoder::declareRate);
        } catch (IOException e) {
            converter.close();
            throw new InvalidInputException(e.getMessage() + "; they are " + width + "x" + height + " pixels large", e);
        }
    }

    int ticksPerSecond() {
        return ticksPerSecond;
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
        FrameRate rate = FrameRate.of(fps);
        context.time_base(av_make_q(1, ticksPerSecond));
        context.framerate(av_make_q(rate.numerator(), rate.denominator()));
        context.bit_rate(options.bitRate().orElse(Math.max(LEAST_DEFAULT_BIT_RATE, bitRate)));
        // One key frame per second, for seeking; no B-frames, so that a crash loses no picture that waits for a later
        // one.
        context.gop_size((int) Math.max(1, Math.round(fps))).max_b_frames(0);
        // The recorder runs on its own thread and must not take cores from other stages.
        context.thread_count(1);
        if (context.codec_id() == AV_CODEC_ID_H264) context.profile(AV_PROFILE_H264_HIGH);
        context.sample_aspect_ratio(av_make_q(1, 1));
        converter.sayColors(context);
    }

    /**
     * Adds a picture of the track's size and format.
     *
     * @param ticks presentation time in units of {@link #ticksPerSecond}
     * @param duration estimated ticks until the next picture
     */
    void add(ByteBuffer pixels, int strideBytes, long ticks, long duration) throws IOException {
        add(converter.convert(pixels, strideBytes), ticks, duration);
    }

    /** Adds a picture of any size or format. */
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
