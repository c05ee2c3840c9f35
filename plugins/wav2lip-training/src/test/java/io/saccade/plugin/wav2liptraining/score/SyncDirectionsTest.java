package io.saccade.plugin.wav2liptraining.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SyncDirectionsTest {
    private static final int FRAMES = 60;

    @Test
    void findAPlantedOffset() {
        for (int early = -5; early <= 5; early++) {
            SyncResult result = film(early).score(15).orElseThrow();
            assertThat(result.offsetFrames()).isEqualTo(early);
            assertThat(result.distance()).isCloseTo(0, within(1e-6));
            assertThat(result.confidence()).isGreaterThan(.5);
            assertThat(result.windows()).isEqualTo(FRAMES);
            if (early == 0) assertThat(result.unshifted()).isEqualTo(result.distance());
            else assertThat(result.unshifted()).isGreaterThan(.5);
        }
    }

    @Test
    void sayNothingOfFilmsThatAreTooShort() {
        SyncDirections few = new SyncDirections(false);
        for (int frame = 0; frame < 15; frame++) few.add(frame, direction(frame), direction(frame));
        assertThat(few.score(15)).isEmpty();
        assertThat(few.score(14)).isPresent();
    }

    @Test
    void leaveOutAndCountWhatIsNoNumber() {
        SyncDirections film = film(2);
        film.add(FRAMES, new float[] {Float.NaN}, direction(1));
        film.add(FRAMES + 1, direction(1), new float[] {Float.POSITIVE_INFINITY});

        assertThat(film.notNumbers()).isEqualTo(2);
        assertThat(film.score(15).orElseThrow().windows()).isEqualTo(FRAMES);
    }

    /** Creates a film whose lips match the sound some frames before. */
    private static SyncDirections film(int early) {
        SyncDirections film = new SyncDirections(false);
        for (int frame = 0; frame < FRAMES; frame++) film.add(frame, direction(frame), direction(frame + early));
        return film;
    }

    private static float[] direction(int moment) {
        Random random = new Random(31L * moment);
        float[] direction = new float[8];
        double length = 0;
        for (int i = 0; i < direction.length; i++) {
            direction[i] = random.nextFloat();
            length += direction[i] * direction[i];
        }
        for (int i = 0; i < direction.length; i++) direction[i] /= (float) Math.sqrt(length);
        return direction;
    }
}
