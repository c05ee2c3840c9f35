package io.saccade.plugin.videocapture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One clock that goes on, of the clocks of recordings that were joined end to end. A piece begins where a track's time
 * goes back, or in a stream forward by more than ten seconds that no other track bridges; a longer pause in a film that
 * both tracks share can't be told from a join there. Pictures lead: the first of a piece comes when the last one before
 * ends, and sound keeps its distance from them. Times are in nanoseconds. One thread.
 */
final class SteadyClock {
    private static final long JUMP_NANOS = 10_000_000_000L;
    private static final long STREAM_BACK_NANOS = 100_000_000;
    private static final long FILE_BACK_NANOS = 500_000_000;

    /** No time. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private final boolean stream;
    private final List<Piece> pieces = new ArrayList<>();
    private int joins;

    /**
     * A clock.
     *
     * @param stream whether the container is one that broadcasts use, whose clock may be anything; in others a long
     *     pause is one
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
        /** Up to where something is shown or heard. */
        private long reach = UNKNOWN;

        private boolean settled;
    }

    /** How often a track went on to another piece so far. */
    int joins() {
        return joins;
    }

    /** The packets of one stream, in the order of the file. */
    final class Track {
        private final boolean leads;
        private Piece piece = pieces.get(0);
        private boolean begun;
        private long last;
        private long next;
        /** From when the first picture of the piece is decoded to when it is shown. */
        private long delay;

        private long usual;
        private long begin = UNKNOWN;

        /** @param leads whether others keep their distance from this one */
        Track(boolean leads, long usualNanos) {
            this.leads = leads;
            this.usual = usualNanos;
        }

        /**
         * Takes note of a packet.
         *
         * @param decoded when it is to be decoded, on the file's clock
         * @param shown when it is to be shown or heard
         * @param duration 0 when unknown
         * @param key whether it can be decoded by itself
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

        /** Other containers than a stream's don't say when to decode, and what FFmpeg guesses may be wrong. */
        private boolean isBack(long decoded, long shown, boolean key) {
            if (stream) return decoded < last - STREAM_BACK_NANOS;
            return key && Math.max(decoded, shown) < last - FILE_BACK_NANOS;
        }

        private boolean isAhead(long decoded) {
            long known = Math.max(next, piece.reach);
            return stream && decoded - known > Math.max(JUMP_NANOS, 3 * usual);
        }

        /** What seemed to be another recording, from its sound, was a pause: the pictures go on to there. */
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

        /** When the piece begins, on the clock that goes on; {@link #UNKNOWN} in the first. */
        long begin() {
            return begin == UNKNOWN ? UNKNOWN : begin + piece.shift;
        }

        /** What is to be added to the times of the packet that passed last. */
        long shift() {
            return piece.shift;
        }

        /** Whether that is known yet: sound of a piece waits for its pictures. */
        boolean isSettled() {
            return piece.settled;
        }

        /** No pictures of this piece come: its sound follows on the sound before. */
        void settle() {
            piece.settled = true;
        }
    }

    private Piece begin() {
        Piece piece = new Piece();
        pieces.add(piece);
        return piece;
    }

    /** The newest piece from that one on to which a time belongs. */
    private Optional<Piece> nearest(long decoded, int from) {
        for (int i = pieces.size() - 1; i >= from; i--) {
            Piece piece = pieces.get(i);
            if (piece.newest == UNKNOWN || Math.abs(decoded - piece.newest) <= JUMP_NANOS) return Optional.of(piece);
        }
        return Optional.empty();
    }
}
