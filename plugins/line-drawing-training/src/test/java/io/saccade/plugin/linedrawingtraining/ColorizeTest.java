package io.saccade.plugin.linedrawingtraining;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.linedrawing.ColorizeSettings;
import io.saccade.plugin.linedrawing.Fit;
import io.saccade.plugin.linedrawing.Ink;
import io.saccade.plugin.linedrawing.Palette;
import io.saccade.plugin.linedrawing.coloring.ColorizeFactory;
import io.saccade.plugin.linedrawing.pairs.DrawingPairs;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours drawings of any size with a trained network. */
class ColorizeTest extends StageContract {
    private static final int SIDE = 64;
    private static final Palette PALETTE = new Palette(3);

    @TempDir
    private static Path folder;

    private static DrawingPairs pairs;

    @BeforeAll
    static void teach() throws Exception {
        Path data = DrawnPairs.in(folder, 24, SIDE);
        pairs = DrawingPairs.open(data);
        Training.run(Training.settings(data, Preset.BEST, 24, 60), folder);
    }

    private static StageBuilder<ColorizeSettings> colorize(Fit fit, Ink ink, boolean keepLines) {
        return StageBuilder.of(
                        new ColorizeFactory(),
                        new ColorizeSettings(
                                Path.of("drawing.onnx"), fit, ink, keepLines, new OnnxOptions("cpu", false, 1)))
                .in(folder);
    }

    @Override
    protected StageBuilder<?> stage() {
        return colorize(Fit.SCALE, Ink.AUTO, false);
    }

    @Override
    protected Sample sample(StageHarness harness, int number) throws Exception {
        return drawing(harness, number, 1, false);
    }

    /** Returns a pair's drawing, enlarged, optionally dark on white and in three channels. */
    private static Sample drawing(StageHarness harness, int number, int times, boolean onPaper) throws Exception {
        byte[] edges = edges(number);
        Sample sample = harness.sample(number);
        int side = times * SIDE;
        Frame.Format format = onPaper ? Frame.Format.BGR8 : Frame.Format.GRAY8;
        FrameDraft draft = sample.draft(side, side, format);
        ByteBuffer pixels = draft.pixels();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side * format.bytesPerPixel(); x++) {
                byte value = edges[y / times * SIDE + x / format.bytesPerPixel() / times];
                pixels.put(y * draft.strideBytes() + x, (byte) (onPaper ? 255 - (value & 0xff) : value));
            }
        }
        return sample.with(Keys.FRAME, draft.done());
    }

    private static byte[] edges(int number) throws Exception {
        byte[] edges = new byte[SIDE * SIDE];
        try (DrawingPairs.Reader reader = pairs.reader()) {
            reader.read(number % pairs.names().size(), edges, new byte[SIDE * SIDE]);
        }
        return edges;
    }

    private static int[] colors(Fit fit, Ink ink, boolean keepLines, int times, boolean onPaper) throws Exception {
        return colors(3, fit, ink, keepLines, times, onPaper);
    }

    private static int[] colors(int pair, Fit fit, Ink ink, boolean keepLines, int times, boolean onPaper)
            throws Exception {
        try (StageHarness stage = colorize(fit, ink, keepLines).open()) {
            Frame frame =
                    stage.feed(drawing(stage, pair, times, onPaper)).get(0).need(Keys.FRAME);
            assertThat(frame.width()).isEqualTo(times * SIDE);
            int[] colors = new int[frame.width() * frame.height()];
            ByteBuffer pixels = frame.pixels();
            for (int i = 0; i < colors.length; i++) {
                int at = i / frame.width() * frame.strideBytes() + 3 * (i % frame.width());
                colors[i] = pixels.get(at + 2) << 16 | (pixels.get(at + 1) & 0xff) << 8 | pixels.get(at) & 0xff;
            }
            return colors;
        }
    }

    @Test
    void findsMostColorsOfWhatItLearntFrom() throws Exception {
        int found = 0;
        for (int pair = 0; pair < pairs.names().size(); pair++) {
            byte[] labels = new byte[SIDE * SIDE];
            try (DrawingPairs.Reader reader = pairs.reader()) {
                reader.read(pair, new byte[SIDE * SIDE], labels);
            }
            int[] colors = colors(pair, Fit.SCALE, Ink.AUTO, false, 1, false);
            for (int i = 0; i < labels.length; i++) {
                int truth = PALETTE.red(labels[i]) << 16 | PALETTE.green(labels[i]) << 8 | PALETTE.blue(labels[i]);
                if ((colors[i] & 0xffffff) == truth) found++;
            }
        }
        assertThat((double) found / (SIDE * SIDE * pairs.names().size())).isGreaterThan(.45);
    }

    @Test
    void inkOfEitherKindIsTheSameDrawing() throws Exception {
        int[] light = colors(Fit.SCALE, Ink.AUTO, false, 1, false);
        assertThat(colors(Fit.SCALE, Ink.LIGHT, false, 1, false)).isEqualTo(light);
        assertThat(colors(Fit.SCALE, Ink.AUTO, false, 1, true)).isEqualTo(light);
        assertThat(colors(Fit.SCALE, Ink.DARK, false, 1, true)).isEqualTo(light);
        assertThat(colors(Fit.TILE, Ink.AUTO, false, 1, false)).isEqualTo(light);
    }

    @ParameterizedTest
    @EnumSource(Fit.class)
    void largerDrawingsKeepTheirSize(Fit fit) throws Exception {
        assertThat(colors(fit, Ink.AUTO, false, 3, false)).hasSize(9 * SIDE * SIDE);
    }

    @Test
    void linesStayWhereAsked() throws Exception {
        byte[] edges = edges(3);
        int[] colors = colors(Fit.SCALE, Ink.AUTO, true, 1, false);
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] != 0) assertThat(colors[i] & 0xffffff).isZero();
        }
    }
}
