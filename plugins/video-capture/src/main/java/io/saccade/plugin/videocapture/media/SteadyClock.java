package io.saccade.plugin.videocapture.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Maps the clocks of recordings joined end to end to one continuous clock. A new piece begins where a track's time goes
 * back, or, in a broadcast stream, jumps ahead by more than ten seconds that no other track bridges; a longer pause
 * that both tracks of a film share looks the same as a join. Pictures lead: the first picture of a piece follows the
 * end of the previous one, and sound keeps its offset to the pictures. Times are in nanoseconds. Single-threaded.
 */
public final class SteadyClock {
    private static final long JUMP_NANOS = 10_000_000_000L;
    private static final long STREAM_BACK_NANOS = 100_000_000;
    private static final long FILE_BACK_NANOS = 500_000_000;

    /** Unknown time. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private final boolean stream;
    private final List<Piece> pieces = new ArrayList<>();
    private int joins;

    /**
     * Creates the clock.
     *
     * @param stream whether the container is a broadcast format, whose clock may jump; in others a jump ahead is a
     *     pause
     */
    SteadyClock(boolean stream) {
        this.stream = stream;
        pieces.add(new Piece());
        pieces.get(0).settled = true;
    }

    /** A recording within the file. */
    private static final class Piece {
        private long shift;
        private long newest = UNKNOWN;
        /** Latest end time of a packet. */
        private long reach = UNKNOWN;

        private boolean settled;
    }

    /** Number of times that a track went on to another piece so far. */
    int joins() {
        return joins;
    }

    /** The packets of one stream, in file order. */
    final class Track {
        private final boolean leads;
        private Piece piece = pieces.get(0);
        private boolean begun;
        private long last;
        private long next;
        /** PTS minus DTS of the first picture of the piece. */
        private long delay;

        private long usual;
        private long begin = UNKNOWN;

        /** @param leads whether other tracks keep their offset to this one */
        Track(boolean leads, long usualNanos) {
            this.leads = leads;
            this.usual = usualNanos;
        }

        /**
         * Records a packet.
         *
         * @param decoded its DTS on the file's clock
         * @param shown its PTS
         * @param duration 0 when unknown
         * @param key whether it is a key frame
         */
        void pass(long decoded, long shown, long duration, boolean key) {
            if (!begun) {
                begun = true;
                piece = nearest(decoded, 0).orElse(pieces.get(pieces.size() - 1));
                delay = shown - decoded;
            } else if (isBack(decoded, shown, key) || isAhead(decoded)) {
                join(decoded, shown);
            } else {
                usual = Math.max(1, decoded - last);
            }
            long length = duration > 0 ? duration : usual;
            last = decoded;
            next = decoded + length;
            piece.newest = Math.max(piece.newest, decoded);
            piece.reach = Math.max(piece.reach, shown + length);
            if (leads) bridge(decoded);
        }

        /** Only broadcast containers store the DTS; in others FFmpeg guesses it, and may be wrong. */
        private boolean isBack(long decoded, long shown, boolean key) {
            if (stream) return decoded < last - STREAM_BACK_NANOS;
            return key && Math.max(decoded, shown) < last - FILE_BACK_NANOS;
        }

        private boolean isAhead(long decoded) {
            long known = Math.max(next, piece.reach);
            return stream && decoded - known > Math.max(JUMP_NANOS, 3 * usual);
        }

        /**
         * Treats an apparent new recording of the sound track as a pause, since the pictures reach it without a join.
         */
        private void bridge(long decoded) {
            for (int i = pieces.indexOf(piece) + 1; i < pieces.size(); i++) {
                Piece later = pieces.get(i);
                if (later.settled || Math.abs(decoded - later.newest) > JUMP_NANOS) continue;
                later.shift = piece.shift;
                later.settled = true;
            }
        }

        private void join(long decoded, long shown) {
            joins++;
            long shift = piece.shift + next + delay - shown;
            Optional<Piece> known = nearest(decoded, pieces.indexOf(piece) + 1);
            piece = known.orElseGet(SteadyClock.this::begin);
            if (known.isEmpty() || (leads && !piece.settled)) {
                piece.shift = shift;
                piece.settled = leads;
            }
            delay = shown - decoded;
            begin = decoded;
        }

        /** Start of the piece on the continuous clock; {@link #UNKNOWN} in the first. */
        long begin() {
            return begin == UNKNOWN ? UNKNOWN : begin + piece.shift;
        }

        /** Offset for the times of the latest packet. */
        long shift() {
            return piece.shift;
        }

        /** Whether the offset is known: sound of a piece waits for its pictures. */
        boolean isSettled() {
            return piece.settled;
        }

        /** Settles a piece that gets no pictures: its sound follows the previous sound. */
        void settle() {
            piece.settled = true;
        }
    }

    private Piece begin() {
        Piece piece = new Piece();
        pieces.add(piece);
        return piece;
    }

    /** Finds the newest piece, from index {@code from} on, to which a time belongs. */
    private Optional<Piece> nearest(long decoded, int from) {
        for (int i = pieces.size() - 1; i >= from; i--) {
            Piece piece = pieces.get(i);
            if (piece.newest == UNKNOWN || Math.abs(decoded - piece.newest) <= JUMP_NANOS) return Optional.of(piece);
        }
        return Optional.empty();
    }
}
