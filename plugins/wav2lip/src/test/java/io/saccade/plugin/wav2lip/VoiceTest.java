package io.saccade.plugin.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.saccade.api.data.Audio;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceTest {
    private static final int RATE = 16_000;
    private static final long SECOND = 1_000_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"sine", "impulse", "silence", "jfk", "grid_lwbsza"})
    void momentsGetTheColumnsThatTheOriginalGivesThem(String name) throws Exception {
        JsonObject expected = ReferenceData.json("golden/mel/mel.json")
                .getAsJsonObject("cases")
                .getAsJsonObject(name);
        int samples = expected.get("samples").getAsInt();
        for (Map.Entry<String, JsonElement> starts :
                expected.getAsJsonObject("chunk_starts").entrySet()) {
            assertThat(starts(samples, Double.parseDouble(starts.getKey())))
                    .as("at %s fps", starts.getKey())
                    .isEqualTo(ReferenceData.integers(starts.getValue()));
        }
    }

    private static List<Integer> starts(int samples, double fps) throws IOException {
        List<Integer> starts = new ArrayList<>();
        try (Voice voice = new Voice(sound(0, 0), 0)) {
            voice.add(sound(0, samples));
            voice.end();
            for (int i = 0; ; i++) {
                long chunk = voice.chunkAt(voice.columnAt(Math.round(i * SECOND / fps)));
                if (chunk == Voice.PAST) return starts;
                starts.add((int) chunk);
            }
        }
    }

    private static Audio sound(long startNanos, int samples) {
        return new Audio(startNanos, RATE, 1, FloatBuffer.allocate(samples));
    }

    @Test
    void aMomentIsKnownOnceItsTwoTenthsOfASecondAre() throws Exception {
        try (Voice voice = new Voice(sound(0, 0), 0)) {
            long column = voice.columnAt(SECOND / 10);
            assertThat(column).isEqualTo(8);
            voice.add(sound(0, 23 * 200 + 400));
            assertThat(voice.knows(column)).isFalse();
            voice.add(sound((23 * 200 + 400) * SECOND / RATE, 1));
            assertThat(voice.knows(column)).isTrue();
            assertThat(voice.knows(column + 1)).isFalse();
        }
    }

    @Test
    void roundingOfTheFirstInstantShiftsNothing() throws Exception {
        long moment = 10_003_000_007L;
        long instant = Math.round(Math.round(moment * 44.1e-6) / 44.1e-6);
        assertThat(instant).isNotEqualTo(moment);
        try (Voice voice = new Voice(new Audio(instant, 44_100, 1, FloatBuffer.allocate(10)), moment)) {
            assertThat(voice.columnAt(moment)).isZero();
            assertThat(voice.columnAt(moment + SECOND / 5)).isEqualTo(16);
        }
    }

    @Test
    void aMomentBeforeTheSoundGetsItsBeginning() throws Exception {
        try (Voice voice = new Voice(sound(SECOND, 0), 0)) {
            assertThat(voice.columnAt(SECOND / 2)).isZero();
            assertThat(voice.columnAt(SECOND)).isZero();
            assertThat(voice.columnAt(2 * SECOND)).isEqualTo(80);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.01, 1.0", "-0.01, 1.0", "0.5, 1.5", "-0.25, 0.75", "1.0, 2.0"})
    void holesAreFilledAndOverlapsLeftOutButSmallOnesAreRounding(double hole, double end) throws Exception {
        try (Voice voice = new Voice(sound(0, 0), 0)) {
            voice.add(sound(0, RATE / 2));
            Audio next = sound(Math.round((0.5 + hole) * SECOND), RATE / 2);
            assertThat(voice.goesOnWith(next)).isTrue();
            voice.add(next);
            assertThat(voice.seconds()).isEqualTo(end);
        }
    }

    @Test
    void anotherKindOfSoundOrALongHoleBeginsAnotherVoice() throws Exception {
        try (Voice voice = new Voice(sound(0, 0), 0)) {
            voice.add(sound(0, RATE));
            assertThat(voice.goesOnWith(sound(SECOND, 100))).isTrue();
            assertThat(voice.goesOnWith(sound(2 * SECOND + 1_000_000, 100))).isFalse();
            assertThat(voice.goesOnWith(new Audio(SECOND, 44_100, 1, FloatBuffer.allocate(9))))
                    .isFalse();
            assertThat(voice.goesOnWith(new Audio(SECOND, RATE, 2, FloatBuffer.allocate(8))))
                    .isFalse();
            voice.end();
            assertThat(voice.goesOnWith(sound(SECOND, 100))).isFalse();
        }
    }

    @Test
    void knowsSilenceAndWhatIsTooShort() throws Exception {
        try (Voice silent = new Voice(sound(0, 0), 0);
                Voice loud = new Voice(sound(0, 0), 0)) {
            silent.add(sound(0, 3199));
            silent.end();
            assertThat(silent.isSilent()).isTrue();
            assertThat(silent.isTooShort()).isTrue();
            assertThat(silent.chunkAt(0)).isEqualTo(Voice.PAST);
            loud.add(new Audio(0, RATE, 1, FloatBuffer.allocate(3200).put(1600, .5f)));
            loud.end();
            assertThat(loud.isSilent()).isFalse();
            assertThat(loud.isTooShort()).isFalse();
            assertThat(loud.chunkAt(0)).isZero();
            assertThat(loud.chunkAt(2)).isEqualTo(1);
            assertThat(loud.chunkAt(4)).isEqualTo(Voice.PAST);
        }
    }

    @Test
    void forgetsWhatNobodyAsksForAndKeepsTheLast() throws Exception {
        try (Voice voice = new Voice(sound(0, 0), 0)) {
            FloatBuffer chunk = FloatBuffer.allocate(80 * 16);
            for (int second = 0; second < 100; second++) {
                voice.add(sound(second * SECOND, RATE));
                voice.forgetBefore(voice.columnAt(second * SECOND));
            }
            voice.end();
            long last = voice.chunkAt(voice.columnAt(100 * SECOND));
            assertThat(last).isEqualTo(8001 - 16);
            voice.copy(last, chunk, 0);
            assertThat(chunk.get(0)).isEqualTo(-4);
        }
    }
}
