package io.saccade.plugin.wav2lip;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model.Emitter;
import io.saccade.plugin.onnxruntime.OnnxException;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects held samples in order until there are enough faces for a batch. Samples without a face wait between them, up
 * to twice the batch size in total, which bounds the memory for films with few faces. Not thread-safe.
 */
final class LipBatch {
    private final Generator generator;
    private final FacePainter painter;
    private final List<Sample> samples = new ArrayList<>();
    private final List<Face> faces = new ArrayList<>();
    private final byte[] pixels;

    /**
     * A face to be drawn.
     *
     * @param place index of its sample
     * @param chunk first mel column of its sound
     */
    private record Face(int place, FacePlace where, Voice voice, long chunk) {}

    LipBatch(Generator generator, FacePainter painter) {
        this.generator = generator;
        this.painter = painter;
        this.pixels = new byte[generator.faceBytes()];
    }

    boolean isEmpty() {
        return samples.isEmpty();
    }

    /** Adds a held sample that stays unchanged. */
    void keep(Sample sample, Emitter out) throws OnnxException {
        samples.add(sample);
        if (faces.isEmpty() || samples.size() == 2 * generator.batchSize()) run(out);
    }

    /** Adds a held sample whose face is to be drawn. */
    void draw(Sample sample, FacePlace where, Voice voice, long chunk, Emitter out) throws OnnxException {
        faces.add(new Face(samples.size(), where, voice, chunk));
        samples.add(sample);
        if (faces.size() == generator.batchSize()) run(out);
    }

    /** Draws all faces and emits all samples. If drawing fails, drops them, so that they do not block later ones. */
    void run(Emitter out) throws OnnxException {
        boolean drawn = false;
        try {
            for (int from = 0; from < faces.size(); ) from += drawSome(from);
            drawn = true;
        } finally {
            samples.forEach(drawn ? out::emit : out::drop);
            samples.clear();
            faces.clear();
        }
    }

    /**
     * Draws a batch of faces, starting with this one.
     *
     * @return the number of faces drawn
     */
    private int drawSome(int from) throws OnnxException {
        GeneratorBatch batch = generator.batchFor(faces.size() - from);
        int count = Math.min(batch.size(), faces.size() - from);
        for (int i = 0; i < count; i++) {
            Face face = faces.get(from + i);
            painter.take(frame(face), face.where().box(), pixels);
            batch.put(i, pixels, face.voice(), face.chunk());
        }
        batch.run();
        for (int i = 0; i < count; i++) {
            Face face = faces.get(from + i);
            batch.take(i, pixels);
            Sample sample = samples.get(face.place());
            Frame drawn = painter.put(sample, frame(face), face.where(), pixels);
            samples.set(face.place(), sample.with(Keys.FRAME, drawn));
        }
        return count;
    }

    private Frame frame(Face face) {
        return samples.get(face.place()).need(Keys.FRAME);
    }
}
