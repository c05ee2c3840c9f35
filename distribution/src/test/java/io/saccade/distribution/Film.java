package io.saccade.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/**
 * The result of decoding a film from beginning to end.
 *
 * @param seconds the end of the last frame
 */
record Film(int frames, int width, int height, double seconds) {
    static Film decode(Path path) {
        avutil.av_log_set_level(avutil.AV_LOG_ERROR);
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(path.toFile())) {
            grabber.start();
            int frames = 0;
            double seconds = 0;
            double frameSeconds = 1 / grabber.getVideoFrameRate();
            for (Frame frame = grabber.grabImage(); frame != null; frame = grabber.grabImage()) {
                frames++;
                seconds = frame.timestamp / 1e6 + frameSeconds;
            }
            return new Film(frames, grabber.getImageWidth(), grabber.getImageHeight(), seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    /** The checksum of all pictures. */
    static long checksum(Path path) {
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(path.toFile())) {
            grabber.start();
            CRC32 checksum = new CRC32();
            for (Frame frame = grabber.grabImage(); frame != null; frame = grabber.grabImage()) {
                checksum.update(pixels(frame));
            }
            return checksum.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    /** The first picture, BGR bytes without gaps. */
    static byte[] firstPicture(Path path) {
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(path.toFile())) {
            grabber.start();
            return pixels(grabber.grabImage());
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    /** Without the padding of each row in memory, whose content is undefined. */
    private static byte[] pixels(Frame frame) {
        int row = frame.imageWidth * 3;
        byte[] bytes = new byte[frame.imageHeight * row];
        ByteBuffer pixels = (ByteBuffer) frame.image[0];
        for (int y = 0; y < frame.imageHeight; y++) pixels.get(y * frame.imageStride, bytes, y * row, row);
        return bytes;
    }

    /** Creates a film with its index at the beginning, as films for the web have it. */
    static Path make(Path path, int frames) throws IOException {
        avutil.av_log_set_level(avutil.AV_LOG_ERROR);
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(path.toFile(), 320, 240);
                Frame frame = new Frame(320, 240, Frame.DEPTH_UBYTE, 3)) {
            recorder.setFormat("mp4");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
            recorder.setOption("movflags", "faststart");
            recorder.setFrameRate(25);
            recorder.start();
            ByteBuffer pixels = (ByteBuffer) frame.image[0];
            Random noise = new Random(1);
            byte[] row = new byte[frame.imageStride];
            for (int i = 0; i < frames; i++) {
                noise.nextBytes(row);
                for (int y = 0; y < 240; y++) pixels.put(y * frame.imageStride, row);
                recorder.record(frame);
            }
            recorder.stop();
        }
        return path;
    }
}
