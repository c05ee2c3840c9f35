package io.saccade.plugin.wav2liptraining;

import io.saccade.api.data.Audio;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.wav2lip.MelSpectrogram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * One film that is being judged: faces wait until four more have come, and the sound of the fifth of a second that they
 * begin; then directions are all that is kept. A minute of film takes a few megabytes, whatever its size.
 */
final class ScoredFilm implements AutoCloseable {
    private static final int HALF = TalkerWindow.PLANE / 2;
    private static final int HALF_BYTES = 3 * HALF;

    private final ExpertNetwork expert;
    private final long startNanos;
    private final TalkerSound sound;
    private final List<float[]> columns = new ArrayList<>();
    private final MelSpectrogram mel = new MelSpectrogram(column -> columns.add(column.clone()));
    private final NavigableMap<Integer, byte[]> faces = new TreeMap<>();
    private final List<Integer> batch = new ArrayList<>();
    private final SyncDirections directions = new SyncDirections();
    private int last = -1;

    ScoredFilm(long startNanos, ExpertNetwork expert) {
        this.expert = expert;
        this.startNanos = startNanos;
        this.sound = new TalkerSound(startNanos, mel::add);
    }

    void hear(Audio audio) throws IOException {
        sound.add(audio);
    }

    /** @param face 96x96 pixels, CV_8UC3 */
    void see(long timestampNanos, Mat face) throws OnnxException {
        int number = (int) Math.round((timestampNanos - startNanos) * 1e-9 * TalkerWindow.FPS);
        if (number <= last || face.empty()) return;
        last = number;
        byte[] lower = new byte[HALF_BYTES];
        face.ptr(TalkerWindow.SIDE / 2).get(lower);
        faces.put(number, lower);
        judge();
    }

    /** All windows whose sound is known. */
    private void judge() throws OnnxException {
        while (!faces.isEmpty()) {
            int start = faces.firstKey();
            if (start + TalkerWindow.FRAMES - 1 > last) return;
            if (!isWhole(start)) {
                faces.pollFirstEntry();
                continue;
            }
            if (TalkerWindow.column(start) + TalkerWindow.COLUMNS > columns.size()) return;
            put(start);
            faces.pollFirstEntry();
        }
    }

    private boolean isWhole(int start) {
        for (int i = 1; i < TalkerWindow.FRAMES; i++) {
            if (!faces.containsKey(start + i)) return false;
        }
        return true;
    }

    private void put(int start) throws OnnxException {
        for (int frame = 0; frame < TalkerWindow.FRAMES; frame++) {
            byte[] lower = faces.getOrDefault(start + frame, new byte[HALF_BYTES]);
            for (int channel = 0; channel < 3; channel++) {
                int to = (3 * frame + channel) * HALF;
                for (int i = 0; i < HALF; i++) expert.lips()[to + i] = (lower[3 * i + channel] & 0xff) / 255f;
            }
        }
        int first = TalkerWindow.column(start);
        for (int band = 0; band < TalkerWindow.BANDS; band++) {
            for (int i = 0; i < TalkerWindow.COLUMNS; i++) {
                expert.sound()[band * TalkerWindow.COLUMNS + i] = columns.get(first + i)[band];
            }
        }
        expert.put(batch.size());
        batch.add(start);
        if (batch.size() == ExpertNetwork.SIZE) run();
    }

    private void run() throws OnnxException {
        expert.run();
        for (int i = 0; i < batch.size(); i++) {
            directions.add(batch.get(i), expert.lipsAt(i), expert.soundAt(i));
        }
        batch.clear();
    }

    /** The film is over. */
    SyncDirections end() throws OnnxException {
        sound.end();
        mel.end();
        judge();
        if (!batch.isEmpty()) run();
        return directions;
    }

    @Override
    public void close() {
        sound.close();
        mel.close();
    }
}
