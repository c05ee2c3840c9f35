package io.saccade.plugin.linedrawing.photograph;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.picture.PictureRemarks;
import io.saccade.plugin.bytedeco.picture.PictureTree;
import io.saccade.plugin.linedrawing.PhotographsSettings;
import io.saccade.plugin.linedrawing.pairs.Workers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/** Emits photographs in the order of their names, while others are decoded in parallel. */
final class Photographs implements Capture {
    private static final long FRAME_NANOS = 40_000_000;
    /** Batches per worker: one is decoded while another is emitted. */
    private static final int AHEAD = 2;

    private final StageContext context;
    private final Path folder;
    private final Iterator<Path> files;
    private final Workers workers;
    private final Deque<PhotographBatch> batches = new ArrayDeque<>();
    private final PictureRemarks simplified;
    private long given;

    Photographs(PhotographsSettings settings, StageContext context, Path folder, List<Path> files) {
        this.context = context;
        this.folder = folder;
        this.files = files.iterator();
        this.simplified = new PictureRemarks(context);
        int count = PhotographsSettings.count(settings.workers());
        this.workers = new Workers(count, context.stage());
        for (int i = 0; i < AHEAD * count; i++) begin(new PhotographBatch(settings));
    }

    /** Starts a batch. One without files stays in the queue until it is closed. */
    private void begin(PhotographBatch batch) {
        batch.begin(workers, files);
        batches.add(batch);
    }

    @Override
    public Optional<Sample> read() throws InterruptedException {
        while (!batches.getFirst().isEmpty()) {
            Optional<PhotographDecoding> decoding = batches.getFirst().take();
            if (decoding.isEmpty()) {
                begin(batches.removeFirst());
            } else {
                Optional<Sample> sample = used(decoding.get());
                if (sample.isPresent()) return sample;
            }
        }
        return Optional.empty();
    }

    private Optional<Sample> used(PhotographDecoding decoding) {
        String name = PictureTree.name(folder, decoding.file());
        decoding.remark().ifPresent(remark -> simplified.add(name, remark));
        decoding.broken().ifPresent(reason -> context.setAside(name, reason));
        return decoding.broken().isPresent() ? Optional.empty() : Optional.of(sample(decoding, name));
    }

    private Sample sample(PhotographDecoding decoding, String name) {
        Sample sample = context.sample(given++ * FRAME_NANOS);
        Mat picture = decoding.picture();
        FrameDraft draft = sample.draft(picture.cols(), picture.rows(), Frame.Format.BGR8);
        try (Mat pixels = Mats.wrap(draft)) {
            picture.copyTo(pixels);
        }
        return sample.with(Keys.FRAME, draft.done()).with(Keys.NAME, name);
    }

    @Override
    public void finish() {
        simplified.tell();
    }

    @Override
    public void close() {
        workers.cancel();
        workers.close();
        batches.forEach(PhotographBatch::close);
    }
}
