package io.saccade.plugin.facedetection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.saccade.api.data.Region;
import io.saccade.plugin.facedetection.FacesSettings.Which;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

class HaarFacesTest {
    @Test
    void findsTheVeryBoxesOfTheOriginalTools() throws Exception {
        List<Optional<Region>> golden = golden();
        try (Clip clip = Clip.film("grid_lwbsza.mpg");
                StageHarness faces = open(Which.LARGEST)) {
            assertThat(clip.through(faces)).isEqualTo(golden);
        }
    }

    @Test
    void findsTheSameFaceByFollowingIt() throws Exception {
        List<Optional<Region>> golden = golden();
        try (Clip clip = Clip.film("grid_lwbsza.mpg");
                StageHarness faces = open(Which.TRACK)) {
            List<Optional<Region>> found = clip.through(faces);
            for (int i = 0; i < golden.size(); i++) {
                Region expected = golden.get(i).orElseThrow();
                Region actual = found.get(i).orElseThrow();
                double move = Boxes.distance(actual, Boxes.centreX(expected), Boxes.centreY(expected));
                assertThat(move / expected.width()).as("frame %d, moved", i).isLessThan(0.06);
                assertThat((double) actual.width() / expected.width())
                        .as("frame %d, size", i)
                        .isBetween(0.85, 1.15);
            }
        }
    }

    @Test
    void seesGrayPicturesToo() throws Exception {
        try (Mat colored = Clip.picture("golden/haar/grid_lwbsza-00.png");
                Mat gray = new Mat();
                StageHarness faces = open(Which.LARGEST)) {
            cvtColor(colored, gray, COLOR_BGR2GRAY);
            assertThat(Clip.feed(faces, gray, 0)).isEqualTo(golden().get(0));
        }
    }

    @Test
    void passesWhatHasNoFaceUntouched() throws Exception {
        try (Mat coffee = Clip.picture("photos/coffee.png");
                StageHarness faces = open(Which.LARGEST)) {
            assertThat(Clip.feed(faces, coffee, 0)).isEmpty();
            assertThat(faces.counts().out()).isEqualTo(1);
            faces.finish();
            assertThat(faces.notices()).singleElement().asString().startsWith("no face in any of 1 frames;");
        }
    }

    @Test
    void looksForNoSmallerFaceThanAsked() throws Exception {
        FacesSettings settings = FacesSettingsFixture.haar().minSize(250).settings();
        try (Mat picture = Clip.picture("golden/haar/grid_lwbsza-00.png");
                StageHarness faces = StageHarness.open(new FacesFactory(), settings)) {
            assertThat(Clip.feed(faces, picture, 0)).isEmpty();
        }
    }

    private static StageHarness open(Which which) throws Exception {
        return StageHarness.open(
                new FacesFactory(), FacesSettingsFixture.haar().which(which).settings());
    }

    /** The largest face of each frame, as computed by the original. */
    private static List<Optional<Region>> golden() throws Exception {
        String text = Files.readString(ReferenceData.at("golden/wav2lip/boxes.json"));
        List<Optional<Region>> boxes = new ArrayList<>();
        for (JsonElement element :
                JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("detected_x_y_w_h")) {
            JsonArray box = element.getAsJsonArray();
            boxes.add(Optional.of(new Region(
                    box.get(0).getAsInt(),
                    box.get(1).getAsInt(),
                    box.get(2).getAsInt(),
                    box.get(3).getAsInt())));
        }
        return boxes;
    }
}
