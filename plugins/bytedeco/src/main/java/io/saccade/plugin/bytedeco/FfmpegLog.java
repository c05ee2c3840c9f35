package io.saccade.plugin.bytedeco;

import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * Sends FFmpeg's messages to the log. For a damaged film FFmpeg prints one line per block, which is useful only with
 * {@code --verbose}; the stage that opened the film reports the damage in one sentence.
 */
final class FfmpegLog extends LogCallback {
    private static final System.Logger LOG = System.getLogger("ffmpeg");

    private static final class Kept {
        /** Native code calls it until the process ends, so it must not be garbage collected. */
        static final FfmpegLog LOG = new FfmpegLog();
    }

    /** Redirects FFmpeg's messages to the log. */
    static void install() {
        avutil.setLogCallback(Kept.LOG);
    }

    @Override
    public void call(int level, BytePointer message) {
        System.Logger.Level mapped =
                level <= avutil.AV_LOG_WARNING ? System.Logger.Level.DEBUG : System.Logger.Level.TRACE;
        if (LOG.isLoggable(mapped)) LOG.log(mapped, message.getString().strip());
    }
}
