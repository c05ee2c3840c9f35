package io.saccade.plugin.wav2liptraining.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.plugin.wav2liptraining.DemoTalkers;
import io.saccade.plugin.wav2liptraining.generator.LipExamples;
import io.saccade.plugin.wav2liptraining.talkers.FaceVariation;
import io.saccade.plugin.wav2liptraining.talkers.TalkerClip;
import io.saccade.plugin.wav2liptraining.talkers.TalkerLists;
import io.saccade.plugin.wav2liptraining.talkers.TalkerPart;
import io.saccade.plugin.wav2liptraining.talkers.TalkerSet;
import io.saccade.plugin.wav2liptraining.talkers.TalkerWindow;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the content of an expert's batch. */
class SyncPairsTest {
    private static final int PEOPLE = 3;
    private static final int MOMENTS = 4;
    private static final int LIPS = 3 * TalkerWindow.FRAMES * TalkerWindow.PLANE / 2;

    @TempDir
    private Path folder;

    private Path talkers;
    private final List<String> setAside = new ArrayList<>();

    @BeforeEach
    void draw() throws Exception {
        talkers = DemoTalkers.make(folder, DemoTalkers.people(PEOPLE, 1.2, 9), .34, 0);
    }

    private SyncPairs drawn(int count, int moments) throws IOException {
        TalkerSet films = TalkerSet.open(talkers, TalkerPart.TRAIN, 1 << 28, (name, why) -> setAside.add(why));
        SyncPairs pairs = SyncPairs.room(count, moments);
        pairs.draw(films, new SplittableRandom(3));
        return pairs;
    }

    @Test
    void pairsAreInSyncOrNot() throws Exception {
        SyncPairs pairs = drawn(40, 1);
        for (int i = 0; i < pairs.size(); i++) {
            boolean together = pairs.inSync()[i] == 1;
            assertThat(pairs.shift()[i] == 0).isEqualTo(together);
            assertThat(seen(pairs, i).equals(heard(pairs, i))).isEqualTo(together);
        }
        assertThat(pairs.inSync()).contains(0, 1);
    }

    @Test
    void aRowIsOfOneFilmAndOfDifferentMomentsInSync() throws Exception {
        SyncPairs pairs = drawn(5 * MOMENTS, MOMENTS);
        for (int row = 0; row < 5 * MOMENTS; row += MOMENTS) {
            List<Moment> moments = new ArrayList<>();
            for (int i = row; i < row + MOMENTS; i++) {
                assertThat(heard(pairs, i)).isEqualTo(seen(pairs, i));
                assertThat(pairs.inSync()[i]).isEqualTo(1);
                moments.add(seen(pairs, i));
            }
            assertThat(moments).doesNotHaveDuplicates();
            assertThat(moments.stream().map(Moment::film).distinct()).hasSize(1);
        }
    }

    @Test
    void aDamagedFaceChangesNothingOfWhatIsDrawnAfterItWasFound() throws Exception {
        for (Path clip : folders()) Files.writeString(clip.resolve("9.jpg"), "no picture");
        TalkerSet used = TalkerSet.open(talkers, TalkerPart.TRAIN, 1 << 28, .5, (name, why) -> setAside.add(why));
        SyncPairs pairs = SyncPairs.room(40, 1);
        pairs.draw(used, new SplittableRandom(1));
        assertThat(setAside)
                .as("each damaged face is told once")
                .hasSize(folders().size());
        pairs.draw(used, new SplittableRandom(2));
        TalkerSet fresh = TalkerSet.open(talkers, TalkerPart.TRAIN, 1 << 28, .5, (name, why) -> {});
        SyncPairs again = SyncPairs.room(40, 1);
        again.draw(fresh, new SplittableRandom(2));
        assertThat(again.lips()).isEqualTo(pairs.lips());
        assertThat(again.sound()).isEqualTo(pairs.sound());

        LipExamples examples = LipExamples.room(4);
        examples.draw(used, new SplittableRandom(3));
        LipExamples others = LipExamples.room(4);
        others.draw(fresh, new SplittableRandom(3));
        assertThat(others.truth()).isEqualTo(examples.truth());
        assertThat(setAside).hasSize(folders().size());
    }

    private List<Path> folders() throws IOException {
        return TalkerLists.read(talkers).of(TalkerPart.TRAIN).stream()
                .map(talkers::resolve)
                .toList();
    }

    @Test
    void aFilmOfTooFewMomentsIsLeftOutAndTold() {
        assertThatThrownBy(() -> drawn(100, 100))
                .hasMessageContaining("and their sound, at 100 moments; prepare others, or longer ones");
        assertThat(setAside).allSatisfy(why -> assertThat(why).contains("100 are needed"));
        assertThat(setAside).hasSize(2);
    }

    private record Moment(Path film, int start) {}

    private final Map<ByteBuffer, Moment> bySound = new HashMap<>();
    private final Map<ByteBuffer, Moment> byLips = new HashMap<>();

    private Moment heard(SyncPairs pairs, int place) throws IOException {
        know();
        return known(bySound, pairs.sound(), place * TalkerWindow.SOUND, TalkerWindow.SOUND);
    }

    private Moment seen(SyncPairs pairs, int place) throws IOException {
        know();
        return known(byLips, pairs.lips(), place * LIPS, LIPS);
    }

    private static Moment known(Map<ByteBuffer, Moment> moments, float[] values, int at, int count) {
        Moment moment = moments.get(bytes(Arrays.copyOfRange(values, at, at + count)));
        if (moment == null) throw new AssertionError("this is of no film");
        return moment;
    }

    /** Records every window of every film. */
    private void know() throws IOException {
        if (!bySound.isEmpty()) return;
        for (String name : TalkerLists.read(talkers).of(TalkerPart.TRAIN)) {
            TalkerClip film = new TalkerClip(talkers.resolve(name));
            for (int start : film.starts()) {
                float[] sound = new float[TalkerWindow.SOUND];
                film.copySound(start, sound, 0);
                bySound.put(bytes(sound), new Moment(talkers.resolve(name), start));
                float[] lips = new float[LIPS];
                for (int i = 0; i < TalkerWindow.FRAMES; i++) {
                    film.copyFace(start + i, TalkerWindow.SIDE / 2, FaceVariation.NONE, lips, i * LIPS / 5);
                }
                byLips.put(bytes(lips), new Moment(talkers.resolve(name), start));
            }
        }
    }

    private static ByteBuffer bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return bytes;
    }
}
