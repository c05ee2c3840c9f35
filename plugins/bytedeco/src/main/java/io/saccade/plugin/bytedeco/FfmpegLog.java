package io.saccade.plugin.bytedeco;

import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * Takes what FFmpeg would print. A damaged film makes it print one line a block, which helps nobody but who
 * asked for {@code --verbose}; whoever opened the film tells the person in one sentence.
 */
final class FfmpegLog extends LogCallback {
    private static final System.Logger LOG = System.getLogger("ffmpeg");

    private static final class Kept {
        /** Native code calls it for as long as the process lives: it must not be collected. */
        static final FfmpegLog LOG = new FfmpegLog();
    }

    /** From now on FFmpeg speaks through the log. */
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
