package io.saccade.plugin.facedetection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.copyMakeBorder;
import static org.bytedeco.opencv.global.opencv_core.hconcat;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import io.saccade.api.data.Region;
import io.saccade.plugin.facedetection.FacesSettings.Which;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.testkit.StageHarness;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaceNetworksTest {
    /** The networks of the reference data. */
    private enum Kind {
        RFB,
        YUNET;

        FacesSettingsFixture settings() {
            return this == RFB ? FacesSettingsFixture.rfb() : FacesSettingsFixture.yuNet();
        }

        StageHarness open(Which which) throws Exception {
            return StageHarness.open(new FacesFactory(), settings().which(which).settings());
        }
    }

    @ParameterizedTest
    @EnumSource
    void findTheFaceWhereTheCascadeDoes(Kind kind) throws Exception {
        try (Clip clip = Clip.film("grid_lwbsza.mpg");
                StageHarness network = kind.open(Which.LARGEST);
                StageHarness cascade = StageHarness.open(
                        new FacesFactory(), FacesSettingsFixture.haar().settings())) {
            for (int i = 0; i < clip.pictures().size(); i += 10) {
                Region face = Clip.feed(network, clip.pictures().get(i), i).orElseThrow();
                Region square = Clip.feed(cascade, clip.pictures().get(i), i).orElseThrow();
                // The cascade's box includes the forehead and a margin beside the face.
                assertThat(Boxes.distance(face, Boxes.centreX(square), Boxes.centreY(square)))
                        .isLessThan(0.25 * square.width());
                assertThat(face.width()).isBetween(square.width() / 2, square.width());
                assertThat(face.height()).isBetween(square.height() / 2, square.height() * 5 / 4);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void findNoFaceInACupOfCoffee(Kind kind) throws Exception {
        try (Mat coffee = Clip.picture("photos/coffee.png");
                StageHarness faces = kind.open(Which.LARGEST)) {
            assertThat(Clip.feed(faces, coffee, 0)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellTwoPeopleApart(Kind kind) throws Exception {
        try (Mat one = Clip.picture("golden/haar/grid_lwbsza-00.png");
                Mat other = Clip.picture("golden/haar/grid_bbaf2n-00.png");
                Mat both = new Mat();
                StageHarness left = kind.open(Which.LEFT);
                StageHarness right = kind.open(Which.RIGHT)) {
            hconcat(one, other, both);
            assertThat(Clip.feed(left, both, 0).orElseThrow().x()).isLessThan(one.cols() / 2);
            assertThat(Clip.feed(right, both, 0).orElseThrow().x()).isGreaterThan(one.cols());
        }
    }

    @ParameterizedTest
    @EnumSource
    void takePicturesOfChangingSizeAndGrayOnes(Kind kind) throws Exception {
        try (Mat picture = Clip.picture("golden/haar/grid_lwbsza-00.png");
                Mat framed = new Mat();
                Mat gray = new Mat();
                Scalar black = new Scalar(0, 0, 0, 0);
                StageHarness faces = kind.open(Which.LARGEST)) {
            copyMakeBorder(picture, framed, 101, 33, 77, 11, BORDER_CONSTANT, black);
            cvtColor(framed, gray, COLOR_BGR2GRAY);
            Region face = Clip.feed(faces, picture, 0).orElseThrow();
            Region moved = Clip.feed(faces, framed, 1).orElseThrow();
            Region inGray = Clip.feed(faces, gray, 2).orElseThrow();
            assertThat(Boxes.distance(moved, Boxes.centreX(face) + 77, Boxes.centreY(face) + 101))
                    .isLessThan(0.1 * face.width());
            assertThat(Boxes.distance(inGray, Boxes.centreX(moved), Boxes.centreY(moved)))
                    .isLessThan(0.1 * face.width());
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepBoxesWithinThePictureWhenAFaceLeavesIt(Kind kind) throws Exception {
        int found = 0;
        try (Mat picture = Clip.picture("golden/haar/grid_lwbsza-00.png");
                StageHarness faces = kind.open(Which.LARGEST)) {
            for (int cut = 100; cut < 180; cut += 5) {
                try (Rect rest = new Rect(cut, 0, picture.cols() - cut, picture.rows());
                        Mat half = picture.apply(rest)) {
                    Optional<Region> face = Clip.feed(faces, half, cut);
                    if (face.isEmpty()) continue;
                    found++;
                    assertThat(Boxes.clipped(face.get(), half.cols(), half.rows()))
                            .isEqualTo(face.get());
                }
            }
        }
        assertThat(found).as("faces seen while they leave").isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gaze/article-cnn.onnx", "models/mp_iris_landmark.onnx", "models/fns_candy270.onnx"})
    void refuseOtherNetworks(String model) {
        FacesSettings settings =
                FacesSettingsFixture.onnx(ReferenceData.at(model)).settings();
        assertThatThrownBy(() -> StageHarness.open(new FacesFactory(), settings))
                .isInstanceOf(OnnxException.class)
                .hasMessageContaining("is no known kind of face detector")
                .hasMessageContaining("[1,3,240,320]")
                .hasMessageContaining("This network has the inputs");
    }
}
