package io.saccade.plugin.bytedeco;

import io.saccade.api.spi.Trial;
import org.bytedeco.ffmpeg.global.avutil;

/** Loads FFmpeg. */
public final class FfmpegTrial implements Trial {
    /** For the service loader. */
    public FfmpegTrial() {}

    @Override
    public String subject() {
        return "FFmpeg";
    }

    @Override
    public String attempt() {
        Natives.loadFfmpeg();
        return avutil.av_version_info().getString() + ", loaded from " + System.getProperty(NativeLibrary.FOLDER);
    }
}
