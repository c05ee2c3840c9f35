package io.saccade.plugin.linedrawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.linedrawing.posterize.PosterizeFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PosterizeTest extends StageContract {
    @Override
    protected StageBuilder<?> stage() {
        return StageBuilder.of(new PosterizeFactory(), new PosterizeSettings(16, Compat.CORRECTED, 3));
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        Sample sample = harness.sample(number);
        return sample.with(Keys.FRAME, Frames.of(sample, 50, 40, Frame.Format.BGR8, Frames.blocks(50, 40, number)));
    }

    /**
     * By definition: computes the distances to all colours of the palette, in 0..1, and takes the first of the nearest.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void findsTheNearestColorWhateverTheirNumber(int values) throws Exception {
        byte[] pixels = Frames.blocks(96, 96, values);
        PosterizeSettings settings = new PosterizeSettings(0, Compat.CORRECTED, values);
        try (StageHarness stage = StageHarness.open(new PosterizeFactory(), settings)) {
            Sample sample = stage.sample(0);
            Frame frame = Frames.of(sample, 96, 96, Frame.Format.BGR8, pixels);
            Sample answer = stage.feed(sample.with(Keys.FRAME, frame)).get(0);
            byte[] labels = Frames.pixels(answer.need(Keys.LABELS));
            byte[] colors = Frames.pixels(answer.need(Keys.FRAME));
            Palette palette = answer.need(Palette.KEY);
            for (int i = 0; i < labels.length; i++) {
                int label = labels[i] & 0xff;
                assertThat(label).isEqualTo(nearest(pixels, i, values));
                assertThat(colors[3 * i] & 0xff).isEqualTo(palette.blue(label));
                assertThat(colors[3 * i + 1] & 0xff).isEqualTo(palette.green(label));
                assertThat(colors[3 * i + 2] & 0xff).isEqualTo(palette.red(label));
            }
        }
    }

    private static int nearest(byte[] pixels, int at, int values) {
        int least = 255;
        int greatest = 0;
        for (byte value : pixels) {
            least = Math.min(least, value & 0xff);
            greatest = Math.max(greatest, value & 0xff);
        }
        int best = -1;
        long bestDistance = Long.MAX_VALUE;
        for (int label = 0; label < values * values * values; label++) {
            int[] levels = {label % values, label / values % values, label / values / values};
            long distance = 0;
            for (int channel = 0; channel < 3; channel++) {
                long off = (long) values * ((pixels[3 * at + channel] & 0xff) - least)
                        - (long) levels[channel] * (greatest - least);
                distance += off * off;
            }
            if (distance < bestDistance) {
                bestDistance = distance;
                best = label;
            }
        }
        return best;
    }

    @Test
    void refusesTinyFramesAndNamesThem() throws Exception {
        try (StageHarness stage = stage().open()) {
            Sample sample = stage.sample(0).with(Keys.NAME, "small.png");
            Frame frame = Frames.of(sample, 15, 40, Frame.Format.BGR8, Frames.blocks(15, 40, 1));
            assertThat(stage.feed(sample.with(Keys.FRAME, frame))).isEmpty();
            assertThat(stage.setAside())
                    .singleElement()
                    .asString()
                    .contains("small.png")
                    .contains("15x40");
        }
    }

    @Test
    void articleEnlargesTinyFramesAndRefusesPlainOnes() throws Exception {
        PosterizeSettings settings = new PosterizeSettings(16, Compat.ARTICLE, 3);
        try (StageHarness stage = StageHarness.open(new PosterizeFactory(), settings)) {
            Sample plain = stage.sample(1);
            assertThat(stage.feed(plain.with(Keys.FRAME, StageHarness.frame(plain, 40, 40, 9, 9, 9))))
                    .isEmpty();
            assertThat(stage.notices()).hasSize(1);
            Sample colorful = stage.sample(2);
            Frame tiny = Frames.of(colorful, 10, 10, Frame.Format.BGR8, gradient(10));
            assertThat(stage.feed(colorful.with(Keys.FRAME, tiny))).hasSize(1);
        }
    }

    private static byte[] gradient(int side) {
        byte[] pixels = new byte[3 * side * side];
        for (int i = 0; i < pixels.length; i++) pixels[i] = (byte) (i / 3);
        return pixels;
    }

    @Test
    void grayFramesAreColoredToo() throws Exception {
        try (StageHarness stage = stage().open()) {
            Sample sample = stage.sample(0);
            byte[] gray = new byte[32 * 32];
            for (int i = 0; i < gray.length; i++) gray[i] = (byte) i;
            Frame frame = Frames.of(sample, 32, 32, Frame.Format.GRAY8, gray);
            assertThat(stage.feed(sample.with(Keys.FRAME, frame))).hasSize(1);
        }
    }
}
