package io.saccade.plugin.facedetection;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Region;
import io.saccade.plugin.facedetection.FaceCandidates.Candidate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaceCandidatesTest {
    private final FaceCandidates candidates = new FaceCandidates();

    @Test
    void keepsTheSurestOfEachHeap() {
        candidates.add(10, 10, 20, 20, 0.8);
        candidates.add(12, 11, 20, 20, 0.9);
        candidates.add(100, 10, 20, 20, 0.75);
        candidates.add(99, 12, 21, 20, 0.71);
        assertThat(candidates.distinct())
                .containsExactly(candidate(12, 11, 20, 20, 0.9), candidate(100, 10, 20, 20, 0.75));
    }

    @Test
    void keepsFacesThatOverlapALittle() {
        candidates.add(0, 0, 10, 10, 0.9);
        candidates.add(6, 0, 10, 10, 0.8); // intersection over union 40/160
        candidates.add(5, 0, 10, 10, 0.7); // 50/150, and more with the second
        assertThat(candidates.distinct()).extracting(Candidate::x).containsExactly(0.0, 6.0);
    }

    @Test
    void measuresOverlap() {
        Candidate square = candidate(0, 0, 10, 10, 1);
        assertThat(square.overlap(square)).isEqualTo(1);
        assertThat(square.overlap(candidate(5, 0, 10, 10, 1))).isEqualTo(50.0 / 150);
        assertThat(square.overlap(candidate(10, 0, 10, 10, 1))).isZero();
        assertThat(square.overlap(candidate(20, 20, 1, 1, 1))).isZero();
    }

    @Test
    void cutsWhatLiesOutsideThePicture() {
        candidates.add(-10, 5, 30, 30, 0.9);
        candidates.add(90, 90, 30, 30, 0.8);
        candidates.add(-50, -50, 30, 30, 0.7);
        assertThat(candidates.faces(1, 100, 100))
                .isEqualTo(List.of(Face.of(new Region(0, 5, 20, 30)), Face.of(new Region(90, 90, 10, 10))));
    }

    @Test
    void leavesOutWhatIsSmallerThanAskedOrNoBox() {
        candidates.add(10, 10, 20, 29, 0.9);
        candidates.add(50, 10, 20, 31, 0.9);
        candidates.add(10, 50, Double.NaN, 20, 0.9);
        candidates.add(10, 50, 20, Double.POSITIVE_INFINITY, 0.9);
        candidates.add(10, 50, -20, 20, 0.9);
        assertThat(candidates.faces(30, 100, 100)).containsExactly(Face.of(new Region(50, 10, 20, 31)));
    }

    private static Candidate candidate(double x, double y, double width, double height, double score) {
        return new Candidate(x, y, width, height, score, Optional.empty());
    }
}
