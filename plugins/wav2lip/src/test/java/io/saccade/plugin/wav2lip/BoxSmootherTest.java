package io.saccade.plugin.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxSmootherTest {
    private final List<FaceBox> steady = new ArrayList<>();

    @Test
    void steadiesTheBoxesOfAFilmAsTheOriginalDoes() throws Exception {
        JsonObject boxes = ReferenceData.json("golden/wav2lip/boxes.json");
        BoxSmoother smoother = new BoxSmoother(5);
        for (FaceBox box : boxes(boxes.getAsJsonArray("padded_x1_y1_x2_y2"))) smoother.add(box, steady::add);
        assertThat(steady).hasSize(71);
        smoother.endStretch();
        assertThat(steady).isEqualTo(boxes(boxes.getAsJsonArray("smoothed_5")));
    }

    private static List<FaceBox> boxes(JsonArray array) {
        List<FaceBox> boxes = new ArrayList<>();
        for (JsonElement element : array) {
            List<Integer> edges = ReferenceData.integers(element);
            boxes.add(new FaceBox(edges.get(1), edges.get(3), edges.get(0), edges.get(2)));
        }
        return boxes;
    }

    @Test
    void anEdgeIsTheMeanOfTheNextCutToWholePixels() {
        BoxSmoother smoother = new BoxSmoother(3);
        for (int left : new int[] {10, 11, 13, 19}) smoother.add(box(left), steady::add);
        assertThat(steady).containsExactly(box(11), box(14));
    }

    @Test
    void theLastBoxesAreAveragedWithThoseThatAreSteadyAlready() {
        BoxSmoother smoother = new BoxSmoother(3);
        for (int left : new int[] {10, 11, 13, 19}) smoother.add(box(left), steady::add);
        smoother.endStretch();
        // the means of 14, 13, 19 and of 14, 15, 19
        assertThat(steady).containsExactly(box(11), box(14), box(15), box(16));
    }

    @Test
    void aShortStretchIsAveragedWithItself() {
        BoxSmoother smoother = new BoxSmoother(5);
        smoother.add(box(10), steady::add);
        smoother.add(box(20), steady::add);
        assertThat(steady).isEmpty();
        smoother.endStretch();
        assertThat(steady).containsExactly(box(15), box(17));
    }

    @Test
    void anotherFaceElsewhereBeginsAStretchOfItsOwn() {
        BoxSmoother smoother = new BoxSmoother(2);
        smoother.add(box(10), steady::add);
        smoother.add(box(300), steady::add);
        assertThat(steady).containsExactly(box(10));
        smoother.add(box(310), steady::add);
        assertThat(steady).containsExactly(box(10), box(305));
    }

    @Test
    void aWindowOfOneLeavesBoxesAsTheyAre() {
        BoxSmoother smoother = new BoxSmoother(1);
        for (int left = 10; left < 15; left++) {
            smoother.add(box(left), steady::add);
            assertThat(steady).last().isEqualTo(box(left));
        }
    }

    private static FaceBox box(int left) {
        return new FaceBox(50, 150, left, left + 100);
    }
}
