package io.saccade.plugin.facedetection;

import io.saccade.api.data.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a network takes for faces, most of it many times over, and what is left of it: each face once. */
final class FaceCandidates {
    /** Two boxes that have more of what they cover in common are one face. Both kinds of network use it. */
    private static final double MOST_OVERLAP = 0.3;

    /** Of more than this, only the surest are looked at: a network gone wrong must not stop the road. */
    private static final int MOST = 1000;

    /** A box in pixels of the frame, which it may leave, and how sure the network is of it. */
    record Candidate(double x, double y, double width, double height, double score) {
        /** What both cover over what either covers. */
        double overlap(Candidate other) {
            double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
            double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
            if (across <= 0 || down <= 0) return 0;
            double both = across * down;
            return both / (width * height + other.width * other.height - both);
        }

        private Region region() {
            int left = (int) Math.round(x);
            int top = (int) Math.round(y);
            return new Region(left, top, (int) Math.round(x + width) - left, (int) Math.round(y + height) - top);
        }
    }

    private final List<Candidate> candidates = new ArrayList<>();

    void clear() {
        candidates.clear();
    }

    /** A box that is no box, as from a network gone wrong, is left out. */
    void add(double x, double y, double width, double height, double score) {
        if (width > 0 && height > 0 && Double.isFinite(x + y + width + height)) {
            candidates.add(new Candidate(x, y, width, height, score));
        }
    }

    /** The surest of each heap, surest first. */
    List<Candidate> distinct() {
        List<Candidate> kept = new ArrayList<>();
        candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(MOST)
                .filter(next -> kept.stream().noneMatch(better -> better.overlap(next) > MOST_OVERLAP))
                .forEach(kept::add);
        return kept;
    }

    /** Those not smaller than asked for, as far as they lie within a picture of this size. */
    List<Region> faces(int smallest, int width, int height) {
        return distinct().stream()
                .filter(face -> Math.max(face.width, face.height) >= smallest)
                .map(face -> Boxes.clipped(face.region(), width, height))
                .filter(box -> box.width() > 0 && box.height() > 0)
                .toList();
    }
}
