package io.saccade.plugin.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.FacePoints;
import io.saccade.api.data.FacePoints.Pixel;
import io.saccade.plugin.wav2lip.Wav2LipSettings.Blend;
import io.saccade.plugin.wav2lip.films.BlendMeasures;
import io.saccade.plugin.wav2lip.films.Talker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dubs drawn people with a network that draws everything blurred and darker, as an unfinished one does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlendedFaceTest {
    private static final double SECONDS = 2;
    private static final int GONE = 22;
    private static final int BACK = 32;

    private Path model;
    private Talker byBox;
    private List<boolean[]> skin;

    @BeforeAll
    void draw(@TempDir Path folder) throws Exception {
        model = TestGenerator.writeBlurred(folder.resolve("blurred.onnx"));
        byBox = Talker.drawn(320, 240, SECONDS, 3, 11, Optional.empty());
        skin = Talker.skin(byBox, SECONDS, 3, 11);
    }

    private Talker talker(boolean points) throws Exception {
        return points ? Talker.drawn(320, 240, SECONDS, 3, 11, Optional.of(ReferenceData.at(Talker.YUNET))) : byBox;
    }

    private Settings settings(Blend blend) {
        return Settings.of(model).blend(blend);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void changesOnlyTheFaceAndShowsNoEdge(boolean points) throws Exception {
        Talker film = talker(points);
        BlendMeasures soft =
                BlendMeasures.of(film, film.dubbed(settings(Blend.SOFT).all()), skin);
        BlendMeasures box =
                BlendMeasures.of(film, film.dubbed(settings(Blend.BOX).all()), skin);
        System.out.println("soft " + soft + "\nbox  " + box);
        assertThat(soft.outside()).isZero();
        assertThat(soft.ring()).isLessThan(2);
        assertThat(soft.step()).isLessThan(1.02);
        assertThat(soft.flicker()).isLessThan(1.1);
        assertThat(soft.inside()).isGreaterThan(.5).isLessThan(box.inside());
        assertThat(box.outside()).isPositive(); // so the measure can fail
    }

    @Test
    void takesTheLightOfTheFrame() throws Exception {
        Talker dubbed = byBox.dubbed(settings(Blend.SOFT).all());
        double was = 0;
        double is = 0;
        double boxed = 0;
        Talker box = byBox.dubbed(settings(Blend.BOX).all());
        for (int i = 5; i < 40; i++) {
            was += chin(byBox, i) / 35;
            is += chin(dubbed, i) / 35;
            boxed += chin(box, i) / 35;
        }
        assertThat(boxed).isLessThan(was - 8); // the network is darker
        assertThat(is).isCloseTo(was, within(3.0));
    }

    /** Brightness of both cheeks beside the mouth. */
    private static double chin(Talker film, int number) {
        FaceShape shape = FaceShape.of(film.faces().get(number).orElseThrow());
        double sum = 0;
        for (double across : new double[] {-.55, .55}) {
            int x = (int) shape.pixelX(across, .9);
            int y = (int) shape.pixelY(across, .9);
            for (int c = 0; c < 3; c++) sum += film.pixels().get(number)[3 * (y * film.width() + x) + c] & 0xff;
        }
        return sum / 6;
    }

    @Test
    void fadesOutBeforeTheFaceLeavesAndSaysSo() throws Exception {
        Talker film = copy(byBox);
        for (int i = GONE; i < BACK; i++) film.faces().set(i, Optional.empty());
        assertFades(film, "the face disappeared 1 times, was turned away in 0 frames and covered in 0 frames");
    }

    @Test
    void fadesOutBeforeTheFaceIsCoveredAndSaysSo() throws Exception {
        Talker film = copy(byBox);
        for (int i = GONE; i < BACK; i++) film.pixels().set(i, covered(film, i));
        assertFades(film, "the face disappeared 0 times, was turned away in 0 frames and covered in 10 frames");
    }

    @Test
    void fadesOutBeforeTheFaceTurnsAwayAndSaysSo() throws Exception {
        Talker film = copy(talker(true));
        for (int i = GONE; i < BACK; i++) {
            FacePoints points = film.points().get(i).orElseThrow();
            Pixel nose = new Pixel(points.leftEye().x(), points.nose().y());
            film.points()
                    .set(
                            i,
                            Optional.of(new FacePoints(
                                    points.rightEye(),
                                    points.leftEye(),
                                    nose,
                                    points.rightMouth(),
                                    points.leftMouth())));
        }
        assertFades(film, "the face disappeared 0 times, was turned away in 10 frames and covered in 0 frames");
    }

    private static Talker copy(Talker film) {
        return new Talker(
                film.width(),
                film.height(),
                new ArrayList<>(film.pixels()),
                film.sound(),
                new ArrayList<>(film.faces()),
                new ArrayList<>(film.points()));
    }

    private static byte[] covered(Talker film, int number) {
        byte[] pixels = film.pixels().get(number).clone();
        FaceShape shape = FaceShape.of(film.faces().get(number).orElseThrow());
        for (int y = (int) shape.pixelY(0, .6); y < (int) shape.pixelY(0, 1.9); y++) {
            int left = (int) shape.pixelX(-.7, 1);
            int right = (int) shape.pixelX(.5, 1);
            Arrays.fill(pixels, 3 * (y * film.width() + left), 3 * (y * film.width() + right), (byte) 30);
        }
        return pixels;
    }

    /** Checks that no frame is drawn while the face can't be seen, and that the change comes in steps. */
    private void assertFades(Talker film, String told) throws Exception {
        List<String> notices = new ArrayList<>();
        Talker dubbed = film.dubbed(settings(Blend.SOFT).all(), notices);
        double[] change = new double[dubbed.pixels().size()];
        for (int i = 0; i < change.length; i++) change[i] = difference(film, dubbed, i);
        for (int i = GONE; i < BACK; i++)
            assertThat(change[i]).as("frame %d", i).isZero();
        double usual = change[12];
        assertThat(change[GONE - 6]).isGreaterThan(.7 * usual);
        assertThat(change[GONE - 1]).isBetween(.05 * usual, .4 * usual);
        assertThat(change[BACK]).isBetween(.05 * usual, .4 * usual);
        assertThat(change[BACK + 5]).isGreaterThan(.7 * usual);
        for (int i = GONE - 5; i < GONE; i++) {
            assertThat(change[i - 1] - change[i]).as("step before frame %d", i).isLessThan(.5 * usual);
        }
        assertThat(notices).containsExactly("lips fade out where they can't be drawn: " + told);
    }

    private static double difference(Talker one, Talker other, int number) {
        long sum = 0;
        byte[] a = one.pixels().get(number);
        byte[] b = other.pixels().get(number);
        for (int i = 0; i < a.length; i++) sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
        return (double) sum / a.length;
    }
}
