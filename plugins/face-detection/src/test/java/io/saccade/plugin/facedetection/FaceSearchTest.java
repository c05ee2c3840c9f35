package io.saccade.plugin.facedetection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import io.saccade.api.data.Region;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.facedetection.FacesSettings.Which;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaceSearchTest {
    private static final Region LEFT = new Region(10, 40, 50, 50);
    private static final Region MIDDLE = new Region(140, 30, 40, 40);
    private static final Region RIGHT = new Region(240, 20, 60, 60);

    private final ScriptedDetector detector = new ScriptedDetector();
    private Mat picture;

    @BeforeEach
    void draw() {
        Natives.load();
        picture = new Mat(120, 320, CV_8UC3, new Scalar(40, 40, 40, 0));
    }

    @AfterEach
    void close() {
        picture.close();
    }

    @Test
    void choosesByPlaceAndSize() {
        List<Face> all = Stream.of(MIDDLE, LEFT, RIGHT).map(Face::of).toList();
        assertThat(WholeSearch.choose(all, Which.LARGEST, 320, 120)).contains(Face.of(RIGHT));
        assertThat(WholeSearch.choose(all, Which.LEFT, 320, 120)).contains(Face.of(LEFT));
        assertThat(WholeSearch.choose(all, Which.RIGHT, 320, 120)).contains(Face.of(RIGHT));
        assertThat(WholeSearch.choose(all, Which.CENTER, 320, 120)).contains(Face.of(MIDDLE));
        assertThat(WholeSearch.choose(List.of(), Which.CENTER, 320, 120)).isEmpty();
    }

    @Test
    void takesTheFirstOfEqualOnes() {
        Region other = new Region(200, 0, 50, 50);
        assertThat(WholeSearch.choose(List.of(Face.of(LEFT), Face.of(other)), Which.LARGEST, 320, 120))
                .contains(Face.of(LEFT));
    }

    @Test
    void staysWithTheFaceThatWasLargest() throws Exception {
        TrackingSearch search = new TrackingSearch(detector);
        detector.shows(LEFT, RIGHT);
        assertThat(search.search(picture)).contains(Face.of(RIGHT));
        Region moved = new Region(232, 22, 55, 55);
        detector.shows(new Region(0, 10, 100, 100), moved);
        assertThat(search.search(picture)).contains(Face.of(moved));
        detector.shows(LEFT);
        assertThat(search.search(picture)).isEmpty();
        detector.shows(LEFT, RIGHT);
        assertThat(search.search(picture)).contains(Face.of(RIGHT));
    }

    @Test
    void looksNearAndSearchesAllOnlyWhereItMust() throws Exception {
        TrackingSearch search = new TrackingSearch(detector);
        detector.shows(RIGHT);
        for (int i = 0; i < 21; i++) search.search(picture);
        assertThat(detector.searches()).isEqualTo(1);
        assertThat(detector.looks()).isEqualTo(20);
        detector.hidesFromLooks();
        assertThat(search.search(picture)).contains(Face.of(RIGHT));
        assertThat(detector.searches()).isEqualTo(2);
    }

    @Test
    void goesOnWithAnotherWhenTheFaceIsGoneForLong() throws Exception {
        TrackingSearch search = new TrackingSearch(detector);
        detector.shows(RIGHT);
        search.search(picture);
        detector.shows(LEFT);
        int without = 0;
        while (search.search(picture).isEmpty()) without++;
        assertThat(without).isBetween(48, 52);
        assertThat(search.search(picture)).contains(Face.of(LEFT));
    }

    @Test
    void beginsAnewWithEveryScene() throws Exception {
        TrackingSearch search = new TrackingSearch(detector);
        detector.shows(RIGHT);
        search.search(picture);
        detector.shows(LEFT, MIDDLE);
        assertThat(search.search(picture)).isEmpty();
        try (Mat bright = new Mat(120, 320, CV_8UC3, new Scalar(90, 90, 90, 0))) {
            assertThat(search.search(bright)).contains(Face.of(LEFT));
        }
    }

    @Test
    void takesOverWhatIsKnownAlready() throws Exception {
        TrackingSearch search = new TrackingSearch(detector);
        search.found(Optional.of(Face.of(LEFT)));
        detector.shows(LEFT, RIGHT);
        assertThat(search.search(picture)).contains(Face.of(LEFT));
    }
}
