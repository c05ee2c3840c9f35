package io.saccade.plugin.bytedeco;

import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** FFmpeg's errors as Java exceptions. */
public final class Ffmpeg {
    private static final int ERROR_LENGTH = 256;

    private Ffmpeg() {}

    /**
     * Returns the result of a call, or throws if it is an error.
     *
     * @param failure the beginning of the message, such as what could not be done
     */
    public static int check(int result, String failure) throws IOException {
        if (result < 0) throw new IOException(failure + ": " + text(result));
        return result;
    }

    /** FFmpeg's text for an error code, for messages that do not say that it is FFmpeg's. */
    public static String named(int error) {
        return "FFmpeg: " + text(error);
    }

    /** FFmpeg's text for an error code. */
    public static String text(int error) {
        byte[] text = new byte[ERROR_LENGTH];
        av_strerror(error, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) end++;
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }
}
