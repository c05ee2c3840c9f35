package io.saccade.plugin.wav2liptraining.score;

import io.saccade.api.data.Audio;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.wav2liptraining.talkers.TalkerSound;
import io.saccade.plugin.wav2liptraining.talkers.TalkerWindow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * One film during scoring. A face is kept until the next four faces and their 200 ms of sound have arrived; afterwards
 * only the embeddings are kept. A minute of film takes a few megabytes (with SyncNet, 12), independent of its
 * resolution.
 */
public final class ScoredFilm implements AutoCloseable {
    private final ExpertNetwork expert;
    private final ExpertForm form;
    /** Pixels of a face that the network gets. */
    private final int plane;

    private final long startNanos;
    private final TalkerSound sound;
    private final List<float[]> columns = new ArrayList<>();
    private final Hearing hearing;
    private final NavigableMap<Integer, byte[]> faces = new TreeMap<>();
    private final List<Integer> batch = new ArrayList<>();
    private final SyncDirections directions;
    private long samples;
    private int last = -1;

    public ScoredFilm(long startNanos, ExpertNetwork expert) {
        this.expert = expert;
        this.form = expert.form();
        this.plane = (form.side() - form.firstRow()) * form.side();
        this.startNanos = startNanos;
        this.sound = new TalkerSound(startNanos, this::listen);
        this.hearing = form.hearing(column -> columns.add(column.clone()));
        this.directions = new SyncDirections(form.hasZerosBeyond());
    }

    public void hear(Audio audio) throws IOException {
        sound.add(audio);
    }

    private void listen(float[] speech, int count) {
        hearing.add(speech, count);
        samples += count;
    }

    /**
     * Adds the next face.
     *
     * @param face CV_8UC3, in the size of the expert's form
     */
    public void see(long timestampNanos, Mat face) throws OnnxException {
        int number = (int) Math.round((timestampNanos - startNanos) * 1e-9 * TalkerWindow.FPS);
        if (number <= last || face.empty()) return;
        last = number;
        byte[] seen = new byte[3 * plane];
        face.ptr(form.firstRow()).get(seen);
        faces.put(number, seen);
        judge();
    }

    /** Evaluates all windows whose sound has arrived. */
    private void judge() throws OnnxException {
        while (!faces.isEmpty()) {
            int start = faces.firstKey();
            if (start + form.following() > last) return;
            if (!isWhole(start)) {
                faces.pollFirstEntry();
                continue;
            }
            if (!isHeard(start)) return;
            put(start);
            faces.pollFirstEntry();
        }
    }

    private boolean isWhole(int start) {
        for (int i = 1; i <= form.following(); i++) {
            if (!faces.containsKey(start + i)) return false;
        }
        return true;
    }

    private boolean isHeard(int start) {
        return form.column(start) + form.columns() <= columns.size() && form.samples(start) <= samples;
    }

    private void put(int start) throws OnnxException {
        for (int frame = 0; frame < TalkerWindow.FRAMES; frame++) {
            byte[] seen = Objects.requireNonNull(faces.get(start + frame));
            for (int channel = 0; channel < 3; channel++) {
                int to = form.place(frame, channel) * plane;
                for (int i = 0; i < plane; i++) expert.lips()[to + i] = (seen[3 * i + channel] & 0xff) / form.white();
            }
        }
        int first = form.column(start);
        for (int band = 0; band < form.bands(); band++) {
            for (int i = 0; i < form.columns(); i++) {
                expert.sound()[band * form.columns() + i] = columns.get(first + i)[band];
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

    /** Ends the film and evaluates the remaining windows. */
    public SyncDirections end() throws OnnxException {
        sound.end();
        hearing.end();
        judge();
        if (!batch.isEmpty()) run();
        return directions;
    }

    @Override
    public void close() {
        sound.close();
        hearing.close();
    }
}
