package io.saccade.plugin.wav2lip.films;

import io.saccade.api.data.Audio;
import io.saccade.api.data.FacePoints;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.plugin.demo.DemoFaceCaptureFactory;
import io.saccade.plugin.demo.DemoFaceSettings;
import io.saccade.plugin.facedetection.FacesFactory;
import io.saccade.plugin.facedetection.FacesSettings;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.videocapture.VideoSettings;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.plugin.wav2lip.Wav2LipFactory;
import io.saccade.plugin.wav2lip.Wav2LipSettings;
import io.saccade.testkit.StageHarness;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A film in memory, with the face of each frame. Of drawn people it is known which pixels are skin.
 *
 * @param pixels BGR of each frame, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Talker(
        int width,
        int height,
        List<byte[]> pixels,
        List<Audio> sound,
        List<Optional<Region>> faces,
        List<Optional<FacePoints>> points) {
    public static final long FRAME_NANOS = 40_000_000;
    public static final String YUNET = "models/face_detection_yunet_2026may.onnx";

    /** Differences up to this many levels are noise. */
    private static final int SAME = 1;

    private static final int MOST_LOOKS = 400;

    /** A drawn person who speaks. */
    public static Talker drawn(int width, int height, double seconds, long looks, long seed, Optional<Path> yuNet)
            throws Exception {
        Talker film = empty(width, height);
        try (StageHarness person =
                        StageHarness.open(new DemoFaceCaptureFactory(), person(width, height, seconds, looks, seed));
                StageHarness faces = StageHarness.open(new FacesFactory(), faces(yuNet))) {
            for (Optional<Sample> next = person.read(); next.isPresent(); next = person.read()) {
                film.add(next.get(), next.get().need(Keys.AUDIO), faces);
                person.forget();
            }
        }
        return film;
    }

    private static DemoFaceSettings person(int width, int height, double seconds, long looks, long seed) {
        return new DemoFaceSettings(
                width,
                height,
                25,
                seconds,
                Optional.of(seed),
                Optional.of(looks),
                false,
                0,
                true,
                DemoFaceSettings.Head.STILL,
                0,
                DemoFaceSettings.LooksAt.PLACES,
                false);
    }

    public static FacesSettings faces(Optional<Path> yuNet) {
        return new FacesSettings(
                yuNet.isPresent() ? FacesSettings.Detector.ONNX : FacesSettings.Detector.HAAR,
                yuNet,
                Optional.empty(),
                .6,
                FacesSettings.Which.LARGEST,
                Optional.empty(),
                new OnnxOptions("cpu", false, 1));
    }

    /** Reads a film of real people; with a YuNet network also the points of faces. */
    public static Talker filmed(Path film, Optional<Path> yuNet) throws Exception {
        Talker talker = null;
        try (StageHarness player = StageHarness.open(new VideoCaptureFactory(), VideoSettings.of(film));
                StageHarness faces = StageHarness.open(new FacesFactory(), faces(yuNet))) {
            for (Optional<Sample> next = player.read(); next.isPresent(); next = player.read()) {
                Frame frame = next.get().need(Keys.FRAME);
                if (talker == null) talker = empty(frame.width(), frame.height());
                talker.add(next.get(), next.get().need(Keys.AUDIO), faces);
                player.forget();
            }
        }
        return Objects.requireNonNull(talker, "a film without frames");
    }

    private static Talker empty(int width, int height) {
        return new Talker(width, height, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Adds a frame and finds its face. */
    public void add(Sample sample, Audio audio, StageHarness finder) throws Exception {
        byte[] frame = bytes(sample.need(Keys.FRAME));
        pixels.add(frame);
        float[] heard = new float[audio.interleaved().remaining()];
        audio.interleaved().get(heard);
        sound.add(new Audio(audio.startNanos(), audio.sampleRateHz(), audio.channels(), FloatBuffer.wrap(heard)));
        Sample seen = finder.feed(withFrame(finder.sample(sample.timestampNanos()), frame))
                .get(0);
        faces.add(seen.get(Keys.FACE));
        points.add(seen.get(Keys.FACE_POINTS));
        finder.forget();
    }

    /**
     * The pixels of face, neck and ears in each frame: those that stay the same when the same person with the same skin
     * has another wall, hair and shirt.
     */
    public static List<boolean[]> skin(Talker film, double seconds, long looks, long seed) throws Exception {
        long other = otherLooks(film, seconds, looks, seed);
        List<boolean[]> skin = new ArrayList<>();
        DemoFaceSettings settings = person(film.width, film.height, seconds, other, seed);
        try (StageHarness person = StageHarness.open(new DemoFaceCaptureFactory(), settings)) {
            for (byte[] frame : film.pixels) {
                skin.add(same(frame, bytes(person.read().orElseThrow().need(Keys.FRAME))));
                person.forget();
            }
        }
        return skin;
    }

    private static long otherLooks(Talker film, double seconds, long looks, long seed) throws Exception {
        byte[] frame = film.pixels.get(0);
        for (long other = looks + 1; other < looks + MOST_LOOKS; other++) {
            DemoFaceSettings settings = person(film.width, film.height, seconds, other, seed);
            try (StageHarness person = StageHarness.open(new DemoFaceCaptureFactory(), settings)) {
                byte[] drawn = bytes(person.read().orElseThrow().need(Keys.FRAME));
                boolean[] same = same(frame, drawn);
                int width = film.width;
                int height = film.height;
                boolean wall = same[0] || same[width - 1];
                boolean hair = same[height * 14 / 100 * width + width / 2];
                boolean shirt = same[(height - 2) * width + width * 37 / 100];
                boolean cheek = same[height * 55 / 100 * width + width * 44 / 100];
                if (cheek && !wall && !hair && !shirt) return other;
            }
        }
        throw new IllegalStateException("no looks with the same skin");
    }

    private static boolean[] same(byte[] one, byte[] other) {
        boolean[] same = new boolean[one.length / 3];
        Arrays.fill(same, true);
        for (int i = 0; i < one.length; i++) {
            if (Math.abs((one[i] & 0xff) - (other[i] & 0xff)) > SAME) same[i / 3] = false;
        }
        return same;
    }

    private static byte[] bytes(Frame frame) {
        byte[] bytes = new byte[frame.width() * frame.height() * 3];
        for (int y = 0; y < frame.height(); y++) {
            frame.pixels().get(y * frame.strideBytes(), bytes, y * frame.width() * 3, frame.width() * 3);
        }
        return bytes;
    }

    Sample withFrame(Sample sample, byte[] frame) {
        FrameDraft draft = sample.draft(width, height, Frame.Format.BGR8);
        draft.pixels().put(frame);
        return sample.with(Keys.FRAME, draft.done());
    }

    /** The sample of a frame, with its sound. */
    Sample sample(int number, StageHarness stage) {
        Sample sample = withFrame(stage.sample(number * FRAME_NANOS), pixels.get(number))
                .with(Keys.AUDIO, sound.get(number));
        if (faces.get(number).isPresent())
            sample = sample.with(Keys.FACE, faces.get(number).get());
        return points.get(number).isPresent()
                ? sample.with(Keys.FACE_POINTS, points.get(number).get())
                : sample;
    }

    /** Returns this film with the voice of another one. */
    public Talker saying(Talker other) {
        return new Talker(width, height, pixels, other.sound, faces, points);
    }

    /** Returns this film with other pictures. */
    public Talker showing(List<byte[]> pictures) {
        return new Talker(width, height, pictures, sound, faces, points);
    }

    /** Runs the film through the stage. */
    public Talker dubbed(Wav2LipSettings settings) throws Exception {
        return dubbed(settings, new ArrayList<>());
    }

    /** @param notices receives what the user is told */
    public Talker dubbed(Wav2LipSettings settings, List<String> notices) throws Exception {
        List<byte[]> drawn = new ArrayList<>();
        try (StageHarness stage = StageHarness.open(new Wav2LipFactory(), settings)) {
            for (int i = 0; i < pixels.size(); i++) {
                for (Sample answer : stage.feed(sample(i, stage))) drawn.add(bytes(answer.need(Keys.FRAME)));
                stage.forget();
            }
            List<Sample> last = stage.finish();
            notices.addAll(stage.notices());
            for (Sample answer : last) drawn.add(bytes(answer.need(Keys.FRAME)));
        }
        return showing(drawn);
    }

    /** How dark the mouth of each frame is: darker means more open. */
    public double[] openings() {
        double[] openings = new double[pixels.size()];
        for (int i = 0; i < openings.length; i++) openings[i] = faces.get(i).isPresent() ? dark(i) : 0;
        return openings;
    }

    private double dark(int number) {
        Region face = faces.get(number).orElseThrow();
        FaceAxes shape = points.get(number).map(FaceAxes::of).orElseGet(() -> FaceAxes.of(face));
        byte[] frame = pixels.get(number);
        double skin = (green(frame, shape, -.5, .6) + green(frame, shape, .5, .6)) / 2;
        double sum = 0;
        int count = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double across = shape.across(x, y);
                double down = shape.down(x, y);
                if (Math.abs(across) > .4 || down < .8 || down > 1.4) continue;
                sum += Math.max(0, .6 - (frame[3 * (y * width + x) + 1] & 0xff) / skin);
                count++;
            }
        }
        return sum / count;
    }

    /** Mean green of the pixels around a place of the face. */
    private double green(byte[] frame, FaceAxes shape, double across, double down) {
        int x = (int) shape.pixelX(across, down);
        int y = (int) shape.pixelY(across, down);
        double sum = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) sum += frame[3 * ((y + dy) * width + x + dx) + 1] & 0xff;
        }
        return sum / 9;
    }

    /** Mean difference of cheeks, mouth and chin from another film's, in levels. */
    public double lowerFaceError(Talker other) {
        double sum = 0;
        long count = 0;
        for (int i = 0; i < pixels.size(); i++) {
            if (faces.get(i).isEmpty()) continue;
            FaceAxes shape = FaceAxes.of(faces.get(i).get());
            for (int pixel = 0; pixel < width * height; pixel++) {
                double down = shape.down(pixel % width, pixel / width);
                double across = shape.across(pixel % width, pixel / width);
                if (down < .5 || down > 1.7 || Math.abs(across) > 1.1) continue;
                for (int c = 3 * pixel; c < 3 * pixel + 3; c++) {
                    sum += Math.abs((pixels.get(i)[c] & 0xff) - (other.pixels.get(i)[c] & 0xff));
                    count++;
                }
            }
        }
        return sum / count;
    }

    public static double correlation(double[] a, double[] b) {
        int count = Math.min(a.length, b.length);
        double meanA = Arrays.stream(a, 0, count).average().orElse(0);
        double meanB = Arrays.stream(b, 0, count).average().orElse(0);
        double both = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < count; i++) {
            both += (a[i] - meanA) * (b[i] - meanB);
            squareA += (a[i] - meanA) * (a[i] - meanA);
            squareB += (b[i] - meanB) * (b[i] - meanB);
        }
        return both / Math.sqrt(squareA * squareB);
    }
}
