package io.saccade.plugin.wav2lip;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.StageContext;
import java.io.IOException;

/** Counts sound and faces of a whole film, and reports what the user should know. */
final class VoiceAccount {
    private final StageContext context;
    private boolean heard;
    private boolean audible;
    private boolean damaged;
    private boolean seen;
    private long frames;

    VoiceAccount(StageContext context) {
        this.context = context;
    }

    void addFrame(boolean face) {
        frames++;
        seen |= face;
    }

    /**
     * Adds a voice that has ended.
     *
     * @param oneOfMany whether the source has several films, of which this one may be silent
     * @throws IOException when it is the only one, and too short
     */
    void add(Voice voice, boolean oneOfMany) throws IOException {
        if (!heard && !oneOfMany && voice.isTooShort()) throw tooShort(voice.seconds());
        heard = true;
        audible |= !voice.isSilent();
        damaged |= voice.isDamaged();
    }

    private static IOException tooShort(double seconds) {
        return new InvalidInputException(
                "the sound is %.2f s long, but at least 0.2 s are needed; use a longer recording".formatted(seconds));
    }

    /**
     * Reports on the whole film.
     *
     * @throws IOException when there was no sound at all
     */
    void tell() throws IOException {
        if (frames == 0) return;
        if (!heard) throw tooShort(0);
        if (!audible) context.notice("the sound is silent, so the lips do not move; check that it is the right file");
        if (damaged) context.notice("the sound has values that are not numbers; they were treated as silence");
        if (!seen) {
            context.notice("no frame had a face, so all frames are unchanged; put the stage 'faces' before this"
                    + " one, or set 'box'");
        }
    }
}
