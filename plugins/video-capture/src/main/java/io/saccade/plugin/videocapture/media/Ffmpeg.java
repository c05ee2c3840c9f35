package io.saccade.plugin.videocapture.media;

import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/** FFmpeg's options and error texts as Java types. */
public final class Ffmpeg {
    private static final int ERROR_LENGTH = 256;

    private Ffmpeg() {}

    /** Creates a dictionary. The caller frees it. */
    static AVDictionary options(String... namesAndValues) {
        AVDictionary options = new AVDictionary(null);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            av_dict_set(options, namesAndValues[i], namesAndValues[i + 1], 0);
        }
        return options;
    }

    /** Creates a dictionary. The caller frees it. */
    static AVDictionary options(Map<String, String> namesAndValues) {
        AVDictionary options = new AVDictionary(null);
        namesAndValues.forEach((name, value) -> av_dict_set(options, name, value, 0));
        return options;
    }

    /** FFmpeg's text for an error code. */
    public static String text(int error) {
        byte[] text = new byte[ERROR_LENGTH];
        av_strerror(error, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) end++;
        return "FFmpeg: " + new String(text, 0, end, StandardCharsets.UTF_8);
    }
}
