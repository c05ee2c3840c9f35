package io.saccade.plugin.facedetection;

import io.saccade.api.data.FacePoints;
import io.saccade.api.data.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Detections of a network, reduced to one per face by non-maximum suppression. */
final class FaceCandidates {
    /** Boxes with a larger intersection over union are the same face. Both kinds of network use this value. */
    private static final double MOST_OVERLAP = 0.3;

    /**
     * Only this many candidates, those with the highest scores, are compared, so that a faulty network can't stall the
     * pipeline.
     */
    private static final int MOST = 1000;

    /** A box in pixels, which may extend beyond the frame, with the network's confidence. */
    record Candidate(double x, double y, double width, double height, double score, Optional<FacePoints> points) {
        /** Intersection over union. */
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

    /** Adds a box; ignores an invalid one, as from a faulty network. */
    void add(double x, double y, double width, double height, double score) {
        add(x, y, width, height, score, Optional.empty());
    }

    /** Like {@code add} of a box, with points. */
    void add(double x, double y, double width, double height, double score, Optional<FacePoints> points) {
        if (width > 0 && height > 0 && Double.isFinite(x + y + width + height)) {
            candidates.add(new Candidate(x, y, width, height, score, points));
        }
    }

    /** The box with the highest score of each face, highest first. */
    List<Candidate> distinct() {
        List<Candidate> kept = new ArrayList<>();
        candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(MOST)
                .filter(next -> kept.stream().noneMatch(better -> better.overlap(next) > MOST_OVERLAP))
                .forEach(kept::add);
        return kept;
    }

    /** The faces with at least this side length, clipped to a picture of this size. */
    List<Face> faces(int smallest, int width, int height) {
        return distinct().stream()
                .filter(face -> Math.max(face.width, face.height) >= smallest)
                .map(face -> new Face(Boxes.clipped(face.region(), width, height), face.points))
                .filter(face -> face.box().width() > 0 && face.box().height() > 0)
                .toList();
    }
}
