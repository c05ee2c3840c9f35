package io.saccade.plugin.facedetection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneCutTest {
    private final SceneCut cut = new SceneCut();

    @ParameterizedTest
    @ValueSource(strings = {"bbaf2n", "lbax4n", "lwbsza", "pwij3p", "sbwe5n", "swiz3n"})
    void seesNoneWhereSomebodySpeaks(String name) throws Exception {
        try (Clip clip = Clip.film("grid_" + name + ".mpg")) {
            for (Mat picture : clip.pictures()) assertThat(cut.before(picture)).isFalse();
        }
    }

    @Test
    void seesOneBetweenScenes() {
        List<String> scenes = List.of(
                "golden/haar/grid_lwbsza-00.png",
                "photos/coffee.png",
                "faces/skimage_astronaut.png",
                "photos/messi5.jpg",
                "photos/chelsea.png",
                "faces/mp_sergey.png",
                "golden/haar/grid_bbaf2n-00.png");
        int cuts = 0;
        for (String scene : scenes) {
            try (Mat picture = Clip.picture(scene)) {
                if (cut.before(picture)) cuts++;
                assertThat(cut.before(picture)).as("the same again").isFalse();
            }
        }
        assertThat(cuts).isEqualTo(scenes.size() - 1);
    }
}
