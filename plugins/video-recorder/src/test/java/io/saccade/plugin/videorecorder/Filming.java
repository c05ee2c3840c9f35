package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.film.VideoCodec;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Pictures and sound for tests of films. */
final class Filming {
    static final int SOUND_RATE = 16_000;

    private Filming() {}

    static VideoRecorderSettings settings(String file, OverlayMark... overlay) {
        return settings(file, VideoCodec.AUTO, Optional.empty(), overlay);
    }

    static VideoRecorderSettings settings(String file, VideoCodec codec, Optional<Double> fps, OverlayMark... overlay) {
        OverlaySettings overlays = new OverlaySettings(List.of(overlay), 1920, 1080);
        return new VideoRecorderSettings(Path.of(file), codec, Optional.empty(), fps, overlays);
    }

    static StageHarness open(Path folder, VideoRecorderSettings settings) throws Exception {
        return StageBuilder.of(new VideoRecorderFactory(), settings).in(folder).open();
    }

    /** A gradient with a bright bar whose position shows the picture's number. */
    static Frame picture(Sample sample, int width, int height, Frame.Format format, int number) {
        FrameDraft draft = sample.draft(width, height, format);
        ByteBuffer pixels = draft.pixels();
        int channels = format.bytesPerPixel();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < channels; channel++) {
                    pixels.put(y * draft.strideBytes() + x * channels + channel, value(x, y, channel, width, number));
                }
            }
        }
        return draft.done();
    }

    private static byte value(int x, int y, int channel, int width, int number) {
        boolean bar = x / 8 == number % Math.max(1, width / 8);
        return (byte) (bar ? 230 : (x + y * (channel + 1) / 2) % 128 + 30);
    }

    static Sample sample(StageHarness harness, int number, double fps, int width, int height) {
        Sample sample = harness.sample(Math.round(number / fps * 1e9));
        return sample.with(Keys.FRAME, picture(sample, width, height, Frame.Format.BGR8, number));
    }

    /** The sound for a span of film: silence with a click at every half second. */
    static Audio clicks(double fromSeconds, double toSeconds) {
        int from = (int) Math.round(fromSeconds * SOUND_RATE);
        int to = (int) Math.round(toSeconds * SOUND_RATE);
        float[] values = new float[to - from];
        for (int i = 0; i < values.length; i++) {
            int since = (from + i) % (SOUND_RATE / 2);
            values[i] = since < 64 && from + i > 64 ? (float) (.8 * Math.sin(since * .6)) : 0;
        }
        return new Audio(Math.round(from * 1e9 / SOUND_RATE), SOUND_RATE, 1, FloatBuffer.wrap(values));
    }
}
