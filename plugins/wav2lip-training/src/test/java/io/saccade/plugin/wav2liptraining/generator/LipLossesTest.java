package io.saccade.plugin.wav2liptraining.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.wav2liptraining.Channels;
import io.saccade.plugin.wav2liptraining.ReferenceData;
import io.saccade.plugin.wav2liptraining.critic.FaceCritic;
import io.saccade.plugin.wav2liptraining.expert.SyncExpert;
import io.saccade.plugin.wav2liptraining.network.LipLosses;
import io.saccade.plugin.wav2liptraining.network.NumpyArchive;
import io.saccade.plugin.wav2liptraining.network.PublishedWeights;
import io.saccade.plugin.wav2liptraining.talkers.TalkerWindow;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.ZipFile;
import org.assertj.core.data.Offset;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

/** Compares the losses with those of the original Wav2Lip, with its weights and pictures. */
class LipLossesTest {
    private static final Channels EIGHTH = new Channels(1 / 8.0);
    private static final Offset<Double> NEAR = within(1e-4);
    private static final int FILMS = 2;

    @Test
    void areTheOriginals() throws Exception {
        try (LipGenerator generator = new LipGenerator(EIGHTH, 1);
                SyncExpert expert = new SyncExpert(EIGHTH, 1);
                FaceCritic critic = new FaceCritic(EIGHTH, 1);
                PointerScope scope = new PointerScope()) {
            PublishedWeights.read(ReferenceData.golden("generator-weights.npz"), generator);
            PublishedWeights.read(ReferenceData.golden("sync-expert-weights.npz"), expert);
            PublishedWeights.read(ReferenceData.golden("discriminator-weights.npz"), critic);
            Map<String, NumpyArchive.Array> mels = ReferenceData.arrays("losses-input.npz");
            Tensor truth = pictures("truth");
            Tensor dark = truth.clone();
            LipLosses.lower(dark).zero_();
            Tensor faces = torch.cat(new TensorVector(dark, pictures("reference")), 1);
            Tensor each = NetworksTest.tensor(mels.get("indiv_mels")).view(-1, 1, 80, 16);
            Tensor drawn = generator.forward(each, faces, Pass.EVALUATION);
            check(expert, critic, NetworksTest.tensor(mels.get("mel")), drawn, truth);
        }
    }

    @Test
    void compareEachSoundWithAllLipsOfItsRow() {
        // Two rows of two: in the first, each sound is close to its own lips; in the second, halfway between both.
        float[] lips = {1, 0, 0, 1, 1, 0, 0, 1};
        float half = (float) Math.sqrt(.5);
        float[] sound = {.8f, .6f, .6f, .8f, half, half, half, half};
        double together = -(2 * Math.log(.8) + 2 * Math.log(half)) / 4;
        double apart = -(2 * Math.log(1 - .6) + 2 * Math.log(1 - half)) / 4;
        try (PointerScope scope = new PointerScope()) {
            Tensor surprise = LipLosses.surpriseInRows(Tensors.of(lips, 4, 2), Tensors.of(sound, 4, 2), 2);
            assertThat(surprise.item_double()).isCloseTo((together + apart) / 2, within(1e-6));
        }
    }

    private static void check(SyncExpert expert, FaceCritic critic, Tensor mel, Tensor drawn, Tensor truth)
            throws IOException {
        JsonObject expected = ReferenceData.json("losses.json");
        Tensor l1 = LipLosses.reconstruction(drawn, truth);
        Tensor sound = expert.ofSound(mel, Pass.EVALUATION);
        Tensor likely = LipLosses.likelihood(expert.ofFaces(LipLosses.lips(drawn), Pass.EVALUATION), sound);
        Tensor likelyTrue = LipLosses.likelihood(expert.ofFaces(LipLosses.lips(truth), Pass.EVALUATION), sound);
        Tensor sync = LipLosses.surprise(likely, true);
        Tensor ofDrawn = critic.forward(LipLosses.lower(drawn), Pass.EVALUATION);
        Tensor ofTruth = critic.forward(LipLosses.lower(truth), Pass.EVALUATION);
        Tensor adversarial = LipLosses.surprise(ofDrawn, true);

        assertNumber(l1, expected, "l1");
        assertNumbers(likely, expected.getAsJsonArray("cosine"));
        assertNumber(sync, expected, "sync");
        assertNumber(LipLosses.surprise(likely, false), expected, "sync_target_0");
        assertNumbers(likelyTrue, expected.getAsJsonArray("cosine_of_truth"));
        assertNumber(LipLosses.surprise(likelyTrue, true), expected, "sync_of_truth");
        assertNumbers(timeFirst(ofDrawn), expected.getAsJsonArray("scores_generated"));
        assertNumbers(timeFirst(ofTruth), expected.getAsJsonArray("scores_truth"));
        assertNumber(adversarial, expected, "adversarial");
        assertNumber(LipLosses.surprise(ofTruth, true), expected, "discriminator_truth");
        assertNumber(LipLosses.surprise(ofDrawn, false), expected, "discriminator_generated");
        assertNumber(LipLosses.sum(l1, sync, .01, adversarial, 0), expected, "total_without_gan_w_0.01");
        assertNumber(LipLosses.sum(l1, sync, .03, adversarial, .07), expected, "total_with_gan_w_0.03");
    }

    /** Reorders the scores, since the original folds time into the batch first. */
    private static Tensor timeFirst(Tensor scores) {
        return scores.view(FILMS, TalkerWindow.FRAMES).t().reshape(-1);
    }

    private static void assertNumber(Tensor actual, JsonObject expected, String name) {
        assertThat((double) actual.item_float())
                .as(name)
                .isCloseTo(expected.get(name).getAsDouble(), NEAR);
    }

    private static void assertNumbers(Tensor actual, JsonArray expected) {
        float[] values = Tensors.floats(actual);
        assertThat(values).hasSize(expected.size());
        for (int i = 0; i < values.length; i++) {
            assertThat((double) values[i]).isCloseTo(expected.get(i).getAsDouble(), NEAR);
        }
    }

    /** {@code [2,5,96,96,3]} bytes to {@code [10,3,96,96]}, 0..1. */
    private static Tensor pictures(String name) throws IOException {
        int count = FILMS * TalkerWindow.FRAMES * TalkerWindow.SIDE * TalkerWindow.SIDE * 3;
        float[] values = new float[count];
        try (ZipFile zip = new ZipFile(ReferenceData.golden("losses-input.npz").toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name + ".npy"))) {
            byte[] bytes = in.readAllBytes();
            for (int i = 0; i < count; i++) values[i] = (bytes[bytes.length - count + i] & 0xff) / 255f;
        }
        return Tensors.of(values, FILMS * TalkerWindow.FRAMES, TalkerWindow.SIDE, TalkerWindow.SIDE, 3)
                .permute(0, 3, 1, 2)
                .contiguous();
    }
}
