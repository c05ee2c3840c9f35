package io.saccade.plugin.videocapture.media;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_find_program_from_stream;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVProgram;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;

/**
 * The streams of a file that are played. Of several sound tracks it is the one marked as default, otherwise the first.
 *
 * @param pictures the index of the stream, or {@code NONE}; cover art doesn't count
 * @param sound the index of the stream, or {@code NONE}
 * @param remark says which of several sound tracks it is, as a sentence
 */
record StreamChoice(int pictures, int sound, Optional<String> remark) {
    static final int NONE = -1;

    static StreamChoice of(AVFormatContext context, String name) {
        int pictures = pictures(context);
        List<Integer> tracks = soundTracks(context, pictures);
        if (tracks.isEmpty()) return new StreamChoice(pictures, NONE, Optional.empty());
        int sound = tracks.stream()
                .filter(track -> isDefault(context.streams(track)))
                .findFirst()
                .orElse(tracks.get(0));
        return new StreamChoice(pictures, sound, remark(context, name, tracks, sound));
    }

    private static int pictures(AVFormatContext context) {
        int best = av_find_best_stream(context, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        if (best < 0) return NONE;
        if (isFilm(context.streams(best))) return best;
        for (int i = 0; i < context.nb_streams(); i++) {
            if (isKind(context.streams(i), AVMEDIA_TYPE_VIDEO) && isFilm(context.streams(i))) return i;
        }
        return NONE;
    }

    /**
     * Sound tracks of the program to which the pictures belong, if a broadcast has several; those with a decoder first.
     */
    private static List<Integer> soundTracks(AVFormatContext context, int pictures) {
        AVProgram program = pictures == NONE ? null : av_find_program_from_stream(context, null, pictures);
        List<Integer> all = new ArrayList<>();
        List<Integer> beside = new ArrayList<>();
        for (int i = 0; i < context.nb_streams(); i++) {
            AVStream stream = context.streams(i);
            if (!isKind(stream, AVMEDIA_TYPE_AUDIO)) continue;
            all.add(i);
            if (program != null && has(program, i)) beside.add(i);
        }
        List<Integer> tracks = beside.isEmpty() ? all : beside;
        List<Integer> known = tracks.stream()
                .filter(i -> avcodec_find_decoder(context.streams(i).codecpar().codec_id()) != null)
                .toList();
        return known.isEmpty() ? tracks : known;
    }

    private static boolean has(AVProgram program, int stream) {
        for (int i = 0; i < program.nb_stream_indexes(); i++) {
            if (program.stream_index().get(i) == stream) return true;
        }
        return false;
    }

    private static boolean isKind(AVStream stream, int kind) {
        return stream.codecpar().codec_type() == kind;
    }

    private static boolean isFilm(AVStream stream) {
        return (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) == 0;
    }

    private static boolean isDefault(AVStream stream) {
        return (stream.disposition() & AV_DISPOSITION_DEFAULT) != 0;
    }

    private static Optional<String> remark(AVFormatContext context, String name, List<Integer> tracks, int sound) {
        if (tracks.size() == 1) return Optional.empty();
        AVStream stream = context.streams(sound);
        AVDictionaryEntry language = av_dict_get(stream.metadata(), "language", null, 0);
        return Optional.of(name + " has " + tracks.size() + " sound tracks; number " + (tracks.indexOf(sound) + 1)
                + (language == null ? "" : " (" + language.value().getString() + ")") + " is taken, "
                + (isDefault(stream) ? "the default one" : "the first")
                + ". To use another one, set 'audio' to a file that contains only this track");
    }
}
