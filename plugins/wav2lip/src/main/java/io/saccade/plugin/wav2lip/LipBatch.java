package io.saccade.plugin.wav2lip;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model.Emitter;
import io.saccade.plugin.onnxruntime.OnnxException;
import java.util.ArrayList;
import java.util.List;

/**
 * Held samples in their order, waiting until as many faces are there as go through the network at once. Samples that
 * stay as they are wait between them, but never more than as many again: a film with few faces does not stay in
 * memory. One thread.
 */
final class LipBatch {
    private final Generator generator;
    private final FacePainter painter;
    private final List<Sample> samples = new ArrayList<>();
    private final List<Face> faces = new ArrayList<>();
    private final byte[] pixels = new byte[GeneratorBatch.FACE_BYTES];

    /**
     * A face to be drawn.
     *
     * @param place of its sample among those held
     * @param chunk what is heard with it
     */
    private record Face(int place, FaceBox box, Voice voice, long chunk) {}

    LipBatch(Generator generator, FacePainter painter) {
        this.generator = generator;
        this.painter = painter;
    }

    boolean isEmpty() {
        return samples.isEmpty();
    }

    /** Takes a held sample that stays as it is. */
    void keep(Sample sample, Emitter out) throws OnnxException {
        samples.add(sample);
        if (faces.isEmpty() || samples.size() == 2 * generator.batchSize()) run(out);
    }

    /** Takes a held sample whose face is to say what is heard. */
    void draw(Sample sample, FaceBox box, Voice voice, long chunk, Emitter out) throws OnnxException {
        faces.add(new Face(samples.size(), box, voice, chunk));
        samples.add(sample);
        if (faces.size() == generator.batchSize()) run(out);
    }

    /** Answers all samples; where drawing fails, drops them, so that those after them are not held up. */
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

    /** Draws faces from this one on, and answers how many. */
    private int drawSome(int from) throws OnnxException {
        GeneratorBatch batch = generator.batchFor(faces.size() - from);
        int count = Math.min(batch.size(), faces.size() - from);
        for (int i = 0; i < count; i++) {
            Face face = faces.get(from + i);
            painter.take(frame(face), face.box(), pixels);
            batch.put(i, pixels, face.voice(), face.chunk());
        }
        batch.run();
        for (int i = 0; i < count; i++) {
            Face face = faces.get(from + i);
            batch.take(i, pixels);
            Sample sample = samples.get(face.place());
            Frame drawn = painter.put(sample, frame(face), face.box(), pixels);
            samples.set(face.place(), sample.with(Keys.FRAME, drawn));
        }
        return count;
    }

    private Frame frame(Face face) {
        return samples.get(face.place()).need(Keys.FRAME);
    }
}
