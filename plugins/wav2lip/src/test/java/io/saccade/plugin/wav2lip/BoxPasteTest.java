package io.saccade.plugin.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import io.saccade.plugin.bytedeco.Natives;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxPasteTest {
    private static final FacePlace PLACE = new FacePlace(new FaceBox(20, 180, 50, 250), null, 1, 0);

    @BeforeAll
    static void load() {
        Natives.load();
    }

    /** Pastes a white face into a black picture of 300 x 200, in a box from 50, 20 to 250, 180. */
    private static int[][] painted(int type) {
        try (Mat face = new Mat(96, 96, type, Scalar.all(255));
                Mat picture = new Mat(200, 300, type, Scalar.all(0));
                Rect box = new Rect(50, 20, 200, 160);
                Mat place = picture.apply(box);
                BoxPaste paste = new BoxPaste()) {
            paste.paste(face, place, PLACE);
            int[][] first = new int[200][300];
            try (UByteIndexer pixels = picture.createIndexer()) {
                for (int y = 0; y < 200; y++) {
                    for (int x = 0; x < 300; x++) {
                        first[y][x] = pixels.get(y, x, 0);
                        assertThat(pixels.get(y, x, picture.channels() - 1)).isEqualTo(first[y][x]);
                    }
                }
            }
            return first;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "150, 130, 255",
        "150, 150, 255",
        "100, 125, 255",
        "150, 60, 0",
        "150, 90, 0",
        "150, 190, 0",
        "40, 130, 0",
        "260, 130, 0"
    })
    void coversTheMouthAndNothingElse(int x, int y, int value) {
        assertThat(painted(CV_8UC3)[y][x]).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"0", "16"})
    void hasNoEdges(int type) {
        assertThat(type).isIn(CV_8UC1, CV_8UC3);
        int[][] values = painted(type);
        for (int y = 1; y < 200; y++) {
            for (int x = 1; x < 300; x++) {
                assertThat(Math.abs(values[y][x] - values[y - 1][x])).isLessThan(24);
                assertThat(Math.abs(values[y][x] - values[y][x - 1])).isLessThan(24);
            }
        }
    }

    @Test
    void whatIsTheSameStaysTheSame() {
        try (Mat face = new Mat(96, 96, CV_8UC3, new Scalar(10, 120, 250, 0));
                Mat picture = new Mat(120, 90, CV_8UC3, new Scalar(10, 120, 250, 0));
                BoxPaste paste = new BoxPaste();
                UByteIndexer pixels = picture.createIndexer()) {
            paste.paste(face, picture, PLACE);
            for (int y = 0; y < 120; y++) {
                for (int x = 0; x < 90; x++) {
                    assertThat(pixels.get(y, x, 0)).isEqualTo(10);
                    assertThat(pixels.get(y, x, 1)).isEqualTo(120);
                    assertThat(pixels.get(y, x, 2)).isEqualTo(250);
                }
            }
        }
    }
}
