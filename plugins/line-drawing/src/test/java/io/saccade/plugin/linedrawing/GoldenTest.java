package io.saccade.plugin.linedrawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.linedrawing.edges.EdgeDrawing;
import io.saccade.plugin.linedrawing.edges.EdgesFactory;
import io.saccade.plugin.linedrawing.posterize.PosterizeFactory;
import io.saccade.testkit.StageHarness;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares labels and edges with those of the original tools, pixel for pixel. */
class GoldenTest {
    private static final int SIDE = 128;

    @ParameterizedTest
    @CsvSource({"chelsea,.png", "coffee,.png", "fruits,.jpg"})
    void labelsArePythons(String photo, String extension) throws Exception {
        for (Compat compat : Compat.values()) {
            PosterizeSettings settings = new PosterizeSettings(SIDE, compat, 3);
            try (StageHarness stage = StageHarness.open(new PosterizeFactory(), settings)) {
                Sample sample = stage.sample(0);
                Frame frame = Frames.photograph(sample, ReferenceData.at("photos/" + photo + extension));
                Sample answer = stage.feed(sample.with(Keys.FRAME, frame)).get(0);
                assertThat(Frames.pixels(answer.need(Keys.LABELS)))
                        .isEqualTo(Npy.bytes("golden/posterise/" + photo + "-labels.npy"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"chelsea,.png", "coffee,.png", "fruits,.jpg"})
    void edgesArePythons(String photo, String extension) throws Exception {
        for (Compat compat : Compat.values()) {
            EdgesSettings settings = new EdgesSettings(SIDE, compat, Optional.empty());
            try (StageHarness stage = StageHarness.open(new EdgesFactory(), settings)) {
                Sample sample = stage.sample(0);
                Frame frame = Frames.photograph(sample, ReferenceData.at("photos/" + photo + extension));
                Sample answer = stage.feed(sample.with(Keys.FRAME, frame)).get(0);
                byte[] golden = Npy.bytes("golden/posterise/" + photo + "-edges-" + compat + ".npy");
                for (int i = 0; i < golden.length; i++) golden[i] *= (byte) 255;
                assertThat(Frames.pixels(answer.need(Keys.FRAME))).isEqualTo(golden);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chelsea", "coffee", "fruits"})
    void smoothedPicturesArePythons(String photo) throws Exception {
        for (Compat compat : Compat.values()) {
            byte[] input = Npy.bytes("golden/posterise/" + photo + "-input.npy");
            Natives.load();
            try (EdgeDrawing drawing = new EdgeDrawing(new EdgesSettings(SIDE, compat, Optional.empty()));
                    BytePointer pixels = new BytePointer(input);
                    Mat picture = new Mat(SIDE, SIDE, Mats.type(Frame.Format.BGR8), pixels);
                    Mat lines = new Mat()) {
                drawing.draw(picture, lines);
                byte[] smooth = new byte[SIDE * SIDE];
                drawing.smooth().<ByteBuffer>createBuffer().get(smooth);
                assertThat(smooth).isEqualTo(Npy.bytes("golden/posterise/" + photo + "-filtered-" + compat + ".npy"));
            }
        }
    }

    @Test
    void thePaletteIsPythons() throws Exception {
        String json = Files.readString(ReferenceData.at("golden/posterise/posterise.json"));
        Matcher numbers = Pattern.compile("[0-9.]+").matcher(json.substring(json.indexOf("palette_rgb")));
        List<Integer> golden = new ArrayList<>();
        while (golden.size() < 81 && numbers.find()) {
            golden.add((int) Math.round(255 * Double.parseDouble(numbers.group())));
        }
        assertThat(new Palette(3).list().stream().flatMap(List::stream)).containsExactlyElementsOf(golden);
    }
}
