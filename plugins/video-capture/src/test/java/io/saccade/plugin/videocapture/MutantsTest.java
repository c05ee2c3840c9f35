package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imwrite;

import io.saccade.plugin.bytedeco.Natives;
import io.saccade.testkit.JavaProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged films, sounds and pictures: none may end the process, hang it, or fail without a sentence for the user. Tests
 * twenty of each kind, or a thousand with {@code -Dlong.tests}.
 */
class MutantsTest {
    private static final int EACH = Boolean.getBoolean("long.tests") ? 1_000 : 20;
    private static final Duration MOST = Duration.ofSeconds(10);
    /** Time for the JVM and the natives to load; not counted against a mutant. */
    private static final Duration START = Duration.ofSeconds(60);
    /** Number of mutants per process. */
    private static final int BATCH = Boolean.getBoolean("long.tests") ? 100 : 1_200;

    private static final List<String> PICTURES = List.of("png", "jpg", "webp", "gif", "bmp", "tiff");

    @TempDir
    private static Path folder;

    private static final List<String> MUTANTS = new ArrayList<>();

    @BeforeAll
    static void originals() throws Exception {
        List<Path> originals = new ArrayList<>(List.of(
                TestFilm.talking(folder.resolve("film.mp4"), 5, 25, 0.2),
                TestFilm.talking(folder.resolve("film.mkv"), 5, 25, 0.2),
                TestFilm.talking(folder.resolve("film.ts"), 5, 25, 0.2),
                TestFilm.talking(folder.resolve("film.avi"), 5, 25, 0.2),
                Tones.sound(folder.resolve("sound.mp3"), avcodec.AV_CODEC_ID_MP3, 44_100, 2, 440),
                TestSound.ramp(folder.resolve("sound.wav"), 2_000)));
        for (String kind : PICTURES) originals.add(picture(kind));
        TestFilm.silent(folder.resolve(MutantReader.PICTURES), 3, 25);
        for (Path original : originals) {
            for (int i = 0; i < EACH; i++) MUTANTS.add(original.getFileName() + " " + i);
        }
    }

    private static Path picture(String kind) {
        Path file = folder.resolve("picture." + kind);
        byte[] noise = new byte[40 * 60 * 4];
        new Random(3).nextBytes(noise);
        Natives.load();
        try (Mat picture = new Mat(40, 60, CV_8UC4)) {
            picture.data().put(noise);
            assertThat(imwrite(file.toString(), picture)).isTrue();
        }
        return file;
    }

    @Test
    void areReadOrRefusedInASentence() throws Exception {
        List<String> faults = new ArrayList<>();
        for (int from = 0; from < MUTANTS.size(); from += BATCH) {
            List<String> batch = MUTANTS.subList(from, Math.min(from + BATCH, MUTANTS.size()));
            while (!batch.isEmpty()) batch = batch.subList(readUntilFault(batch, faults), batch.size());
        }
        assertThat(faults).isEmpty();
    }

    /** Sends a batch to one process. Returns how many it took: all, or those up to one that ended or hung it. */
    private int readUntilFault(List<String> batch, List<String> faults) throws Exception {
        List<String> options = List.of("-Xmx768m", "-XX:TieredStopAtLevel=1");
        try (JavaProgram reader = JavaProgram.start("", options, MutantReader.class, folder.toString())) {
            reader.next(START);
            for (int i = 0; i < batch.size(); i++) {
                String answer;
                try {
                    reader.tell(batch.get(i));
                    answer = reader.next(MOST);
                } catch (AssertionError | IOException e) {
                    faults.add(guilty(batch, i) + " ended or held the process: " + e.getMessage());
                    return i + 1;
                }
                if (!answer.equals(MutantReader.FINE)) faults.add(batch.get(i) + ": " + answer);
            }
        }
        return batch.size();
    }

    /**
     * Finds the mutant that ended the process, which may survive it for a while: the first of the shortest row that
     * ends the process again.
     */
    private String guilty(List<String> batch, int last) throws Exception {
        int from = last;
        while (from > 0 && !ends(batch.subList(from, last + 1))) from = Math.max(0, from - Math.max(1, last - from));
        return batch.get(from) + (from == last ? "" : " (before " + batch.get(last) + ")");
    }

    private boolean ends(List<String> row) throws Exception {
        try (JavaProgram reader = JavaProgram.start("", MutantReader.class, folder.toString())) {
            reader.next(START);
            for (String mutant : row) {
                reader.tell(mutant);
                reader.next(MOST);
            }
            return false;
        } catch (AssertionError | IOException e) {
            return true;
        }
    }

    @Test
    void oneThatEndsTheProcessIsNamed() throws Exception {
        List<String> faults = new ArrayList<>();
        Files.writeString(folder.resolve(MutantReader.ENDING), "");
        int read = readUntilFault(List.of("film.mp4 1", MutantReader.ENDING + " 1", "film.mp4 2"), faults);
        assertThat(read).isEqualTo(2);
        assertThat(faults).singleElement().asString().startsWith(MutantReader.ENDING + " 1 ended or held");
    }
}
