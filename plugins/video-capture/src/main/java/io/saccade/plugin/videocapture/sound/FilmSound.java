package io.saccade.plugin.videocapture.sound;

import io.saccade.api.data.Audio;
import io.saccade.plugin.bytedeco.sound.SoundConverter;
import io.saccade.plugin.bytedeco.sound.SoundKind;
import io.saccade.plugin.bytedeco.sound.SoundLine;
import io.saccade.plugin.videocapture.media.SteadyClock;
import io.saccade.plugin.videocapture.picture.FilmPictures;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The sound of a film, cut into the spans of its frames. Together the spans are the whole sound, in order and without
 * gaps, in the format of its first frames. Opens the file a second time, so sound and pictures may be interleaved at
 * any distance.
 */
public final class FilmSound implements AutoCloseable {
    /** Time stamps jitter by less than this; a larger gap is silence that the film left out. */
    private static final double GAP_SECONDS = 0.05;

    /** Upper bound, so that a damaged time stamp doesn't cause hours of silence. */
    private static final double LONGEST_GAP_SECONDS = 600;

    private static final long SEEK_MARGIN_NANOS = 5_000_000_000L;

    private final SoundFrames frames;
    private final SoundConverter converter;
    private final SoundKind kind;
    private final SoundBuffer waiting = new SoundBuffer();
    private final SoundLine line;
    private final long first;
    private long given;

    /** Instants of silence before the frame that waits. */
    private long silence;
    /** Number of the next instants that repeat sound already output. */
    private long known;

    /** Start of the recording that is being read. */
    private long joined = SteadyClock.UNKNOWN;

    private boolean placed;
    private boolean held;
    private boolean ended;
    private boolean damaged;

    private FilmSound(SoundFrames frames, SoundKind kind, long originNanos, long startNanos) {
        this.frames = frames;
        this.kind = kind;
        this.converter = new SoundConverter(kind);
        this.line = new SoundLine(kind, originNanos);
        this.first = Math.round(startNanos * 1e-9 * kind.rateHz());
        this.given = first;
    }

    /**
     * Opens the sound of a file.
     *
     * @param originNanos the time on the file's time line that is this track's 0
     * @param startNanos time on this track at which to begin
     */
    public static FilmSound open(Path path, long originNanos, long startNanos) throws IOException {
        SoundFrames frames = SoundFrames.open(path);
        if (startNanos > SEEK_MARGIN_NANOS) frames.seek(originNanos + startNanos - SEEK_MARGIN_NANOS);
        return new FilmSound(frames, frames.kind(), originNanos, startNanos);
    }

    /**
     * Opens the sound of a file other than the film. Time 0 of that file, as it would play as a film or, for sound
     * alone, {@link SoundFrames#zeroNanos}, is placed at the first frame shown.
     *
     * @param startNanos when that frame comes
     * @param skippedNanos the time of that file that is placed there instead of 0
     */
    public static FilmSound openOther(Path path, long startNanos, long skippedNanos) throws IOException {
        try (FilmPictures pictures = FilmPictures.open(path, 0)) {
            if (!pictures.isEmpty())
                return openOther(SoundFrames.open(path), pictures.originNanos() + skippedNanos, startNanos);
        } catch (IOException e) {
            // It has no pictures that can be decoded, and needs none.
        }
        SoundFrames frames = SoundFrames.open(path);
        SoundKind kind = frames.kind();
        return new FilmSound(frames, kind, frames.zeroNanos() + skippedNanos - startNanos, startNanos);
    }

    private static FilmSound openOther(SoundFrames frames, long beginNanos, long startNanos) throws IOException {
        return new FilmSound(frames, frames.kind(), beginNanos - startNanos, startNanos);
    }

    /** Returns the sound up to this time that was not returned before. */
    public Audio until(long endNanos) {
        long from = given;
        long wanted = Math.max(0, Math.round(endNanos * 1e-9 * kind.rateHz()) - given);
        while (!ended && waiting.size() < wanted * kind.channels()) decode();
        float[] values = waiting.take((int) Math.min(waiting.size(), wanted * kind.channels()));
        given += values.length / kind.channels();
        return new Audio(
                Math.round(from * 1e9 / kind.rateHz()), kind.rateHz(), kind.channels(), FloatBuffer.wrap(values));
    }

    /** Whether all sound has been returned. */
    public boolean exhausted() {
        while (!ended && waiting.size() == 0) decode();
        return waiting.size() == 0;
    }

    /** Declared length of the sound, in nanoseconds; 0 when unknown. */
    public long declaredNanos() {
        return frames.declaredNanos();
    }

    /** Says which of several tracks this is, as a sentence. */
    public Optional<String> remark() {
        return frames.remark();
    }

    /** Whether some of the sound read so far could not be decoded. */
    public boolean damaged() {
        return damaged || frames.damaged();
    }

    /** Adds one frame, or up to one second of the silence before it. */
    private void decode() {
        if (silence == 0 && !held) read();
        if (silence > 0) {
            long part = Math.min(silence, kind.rateHz());
            waiting.addSilence((int) part * kind.channels());
            silence -= part;
        } else if (held) {
            held = false;
            convert();
        }
    }

    private void read() {
        held = frames.next();
        OptionalLong stamp = frames.nanos();
        if (held && stamp.isPresent()) place(stamp.getAsLong());
        if (!held) endPiece();
        ended = !held;
    }

    /** Places the frame at the end of the previous one, unless its time stamp differs by more than the jitter. */
    private void place(long nanos) {
        if (!placed) line.advance(Math.min(line.at(nanos), first));
        long gap = line.at(nanos) - line.instants() - converter.waiting();
        long tolerance = placed && !begins(nanos) ? Math.round(GAP_SECONDS * kind.rateHz()) : 0;
        placed = true;
        if (Math.abs(gap) <= tolerance || Math.abs(gap) > LONGEST_GAP_SECONDS * kind.rateHz()) return;
        known = Math.max(0, -gap);
        if (gap < 0) return;
        endPiece();
        silence = Math.max(0, line.at(nanos) - Math.max(line.instants(), first));
        line.advance(line.at(nanos) - line.instants());
    }

    /** Whether another of the joined recordings begins here. */
    private boolean begins(long nanos) {
        long join = frames.joinNanos();
        if (join == joined || nanos < join) return false;
        joined = join;
        return true;
    }

    private void convert() {
        try {
            append(converter.convert(frames.frame()));
        } catch (IOException e) {
            damaged = true;
        }
    }

    private void endPiece() {
        try {
            append(converter.end());
        } catch (IOException e) {
            damaged = true;
        }
    }

    /** Appends values, except repeated ones and those before the beginning. */
    private void append(FloatBuffer values) {
        int length = values.remaining() / kind.channels();
        int dropped = (int) Math.min(known, length);
        known -= dropped;
        int early = (int) Math.max(0, Math.min(length - dropped, first - line.instants()));
        line.advance(length - dropped);
        waiting.add(values.position(values.position() + (dropped + early) * kind.channels()));
    }

    @Override
    public void close() {
        converter.close();
        frames.close();
    }
}
