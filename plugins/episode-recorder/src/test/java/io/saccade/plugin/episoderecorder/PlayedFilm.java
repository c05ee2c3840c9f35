package io.saccade.plugin.episoderecorder;

import io.saccade.plugin.bytedeco.Natives;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;

/**
 * A film as decoded by FFmpeg.
 *
 * @param brightness of the middle pixel of each frame, 0..255
 */
record PlayedFilm(int width, int height, double fps, List<Integer> brightness) {
    static PlayedFilm of(Path file) throws IOException {
        Natives.loadFfmpeg();
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile())) {
            grabber.start();
            List<Integer> brightness = new ArrayList<>();
            double last = 0;
            for (Frame frame = grabber.grabImage(); frame != null; frame = grabber.grabImage()) {
                ByteBuffer pixels = (ByteBuffer) frame.image[0];
                int middle = frame.imageHeight / 2 * frame.imageStride + frame.imageWidth / 2 * frame.imageChannels;
                brightness.add(pixels.get(middle) & 255);
                last = frame.timestamp / 1e6;
            }
            double fps = brightness.size() > 1 ? (brightness.size() - 1) / last : 0;
            return new PlayedFilm(grabber.getImageWidth(), grabber.getImageHeight(), fps, brightness);
        }
    }

    int frames() {
        return brightness.size();
    }

    /** The states of {@link Strip} that the frames show. */
    List<Integer> numbers() {
        return brightness.stream()
                .map(value -> (int) Math.round((value - Strip.brightness(0)) / 5.))
                .toList();
    }
}
