package io.saccade.plugin.bytedeco.film;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;

import io.saccade.api.spi.InvalidInputException;
import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.jspecify.annotations.Nullable;

/** Chooses FFmpeg's encoder by setting and picture size. */
final class PictureCodecs {
    /** OpenH264's limit, that of H.264 level 5.2, in macroblocks of 16x16 pixels. */
    private static final int BLOCK = 16;

    private static final int MOST_BLOCKS = 36_864;

    private PictureCodecs() {}

    static AVCodec find(VideoCodec wanted, int width, int height) throws IOException {
        AVCodec codec =
                switch (wanted) {
                    case AUTO -> fitsH264(width, height) ? either("libopenh264", "mpeg4") : encoder("mpeg4");
                    case H264 -> encoder("libopenh264");
                    case MPEG4 -> encoder("mpeg4");
                    case FFV1 -> encoder("ffv1");
                };
        if (codec == null) {
            throw new InvalidInputException(
                    "this build of FFmpeg has no encoder for the codec " + wanted + "; choose another");
        }
        if (wanted == VideoCodec.H264 && !fitsH264(width, height)) {
            throw new InvalidInputException("H.264 takes frames of 16x16 to about 4096x2304 pixels, but these have "
                    + width + "x" + height + "; set the codec to auto, which uses another codec for such frames");
        }
        return codec;
    }

    private static boolean fitsH264(int width, int height) {
        long blocks = (width + BLOCK - 1L) / BLOCK * ((height + BLOCK - 1L) / BLOCK);
        // Odd sizes have been made even before encoding.
        return width >= BLOCK - 1 && height >= BLOCK - 1 && blocks <= MOST_BLOCKS;
    }

    private static @Nullable AVCodec either(String first, String second) {
        AVCodec codec = encoder(first);
        return codec == null ? encoder(second) : codec;
    }

    private static @Nullable AVCodec encoder(String name) {
        return avcodec_find_encoder_by_name(name);
    }
}
