package io.saccade.plugin.wav2liptraining.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.wav2liptraining.talkers.TalkerWindow;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

/** Tests the weight of the mouth. */
class LikenessTest {
    private static final int SIDE = TalkerWindow.SIDE;
    private static final float WRONG = .5f;

    @Test
    void countsAllPixelsAlikeUnlessToldOtherwise() {
        assertThat(loss(1, 60, 40)).isEqualTo(loss(1, 10, 10));
    }

    @Test
    void countsAPixelOfTheMouthAsManyTimesAsAnother() {
        assertThat(loss(8, 60, 40) / loss(8, 10, 10)).isCloseTo(8, within(1e-4));
    }

    @Test
    void weighsAFaceThatIsWrongAllOverAsBefore() {
        try (PointerScope scope = new PointerScope();
                Likeness likeness = new Likeness(8, TorchDevice.of("cpu"))) {
            Tensor truth = torch.zeros(2, 3, SIDE, SIDE);
            assertThat(likeness.loss(truth.add(torch.ones_like(truth)), truth).item_double())
                    .isCloseTo(1, within(1e-5));
        }
    }

    /** Returns the loss if a single pixel is wrong. */
    private static double loss(double mouth, int row, int column) {
        try (PointerScope scope = new PointerScope();
                Likeness likeness = new Likeness(mouth, TorchDevice.of("cpu"))) {
            Tensor truth = torch.zeros(2, 3, SIDE, SIDE);
            Tensor drawn = truth.clone();
            drawn.narrow(2, row, 1).narrow(3, column, 1).fill_(new Scalar(WRONG));
            return likeness.loss(drawn, truth).item_double();
        }
    }
}
