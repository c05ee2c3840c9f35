package io.saccade.plugin.wav2liptraining;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.plugin.demo.DemoTalkersCaptureFactory;
import io.saccade.plugin.demo.DemoTalkersSettings;
import io.saccade.plugin.facedetection.FacesFactory;
import io.saccade.plugin.facedetection.FacesSettings;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.testkit.StageHarness;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A held-out drawn person, with the face found in each frame.
 *
 * @param pixels BGR of each frame, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HeldOutFilm(List<byte[]> pixels, List<Audio> sound, List<Optional<Region>> faces) {
    public static final int WIDTH = 160;
    static final int HEIGHT = 120;
    static final long FRAME_NANOS = 40_000_000;

    public static HeldOutFilm of(long seed, double seconds) throws Exception {
        DemoTalkersSettings person = new DemoTalkersSettings(1, seconds, WIDTH, HEIGHT, 25, Optional.of(seed));
        FacesSettings tracked = new FacesSettings(
                FacesSettings.Detector.HAAR,
                Optional.empty(),
                Optional.empty(),
                .7,
                FacesSettings.Which.LARGEST,
                Optional.empty(),
                new OnnxOptions("cpu", false, 1));
        HeldOutFilm film = new HeldOutFilm(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (StageHarness talker = StageHarness.open(new DemoTalkersCaptureFactory(), person);
                StageHarness faces = StageHarness.open(new FacesFactory(), tracked)) {
            for (Optional<Sample> next = talker.read(); next.isPresent(); next = talker.read()) {
                byte[] frame = new byte[WIDTH * HEIGHT * 3];
                next.get().need(Keys.FRAME).pixels().get(frame);
                film.pixels.add(frame);
                film.sound.add(next.get().need(Keys.AUDIO));
                film.faces.add(
                        faces.feed(DemoTalkers.copy(next.get(), faces)).get(0).get(Keys.FACE));
                talker.forget();
                faces.forget();
            }
        }
        return film;
    }

    public int length() {
        return pixels.size();
    }

    /** Returns this film with another film's sound. */
    HeldOutFilm saying(HeldOutFilm voice) {
        return new HeldOutFilm(pixels, voice.sound, faces);
    }

    /** Returns this film with other frames. */
    HeldOutFilm drawn(List<byte[]> frames) {
        return new HeldOutFilm(frames, sound, faces);
    }

    /** Creates a sample for a stage, with the sound shifted by whole frames. */
    public Sample sample(int number, int soundFramesLater, StageHarness stage) {
        Sample sample = stage.sample(number * FRAME_NANOS);
        FrameDraft draft = sample.draft(WIDTH, HEIGHT, Frame.Format.BGR8);
        draft.pixels().put(pixels.get(number));
        sample = sample.with(Keys.FRAME, draft.done());
        int heard = number - soundFramesLater;
        if (heard >= 0 && heard < sound.size()) {
            Audio audio = sound.get(heard);
            sample = sample.with(
                    Keys.AUDIO,
                    new Audio(
                            audio.startNanos() + soundFramesLater * FRAME_NANOS,
                            audio.sampleRateHz(),
                            audio.channels(),
                            audio.interleaved()));
        } else {
            sample = sample.with(Keys.AUDIO, new Audio(number * FRAME_NANOS, 16_000, 1, FloatBuffer.allocate(640)));
        }
        return faces.get(number).isPresent()
                ? sample.with(Keys.FACE, faces.get(number).get())
                : sample;
    }

    /** Returns how dark the mouth region of each frame is: darker means more open. */
    double[] openings() {
        double[] openings = new double[length()];
        for (int i = 0; i < openings.length; i++) openings[i] = opening(i);
        return openings;
    }

    private double opening(int number) {
        Region face = faces.get(number).orElse(DemoTalkers.FACE);
        int dark = 0;
        for (int y = face.y() + face.height() * 65 / 100; y < Math.min(HEIGHT, face.y() + face.height()); y++) {
            for (int x = face.x() + face.width() * 3 / 10; x < face.x() + face.width() * 7 / 10; x++) {
                int at = 3 * (y * WIDTH + x);
                int green = pixels.get(number)[at + 1] & 0xff;
                dark += Math.max(0, 110 - green);
            }
        }
        return dark / (double) (face.width() * face.height());
    }
}
