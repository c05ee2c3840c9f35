package io.saccade.plugin.facedetection;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.plugin.bytedeco.Mats;
import java.util.Optional;
import java.util.function.Consumer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Adds the face to each frame that has one. */
final class Faces implements Model {
    private final FaceSearch search;
    private final Optional<FaceCache> cache;
    private Optional<Integer> segment = Optional.empty();
    private long beginNanos;
    private final FaceCount count;
    private final Consumer<String> notice;
    private boolean kept;

    /** Creates a stage with a single worker that gives no notice. */
    Faces(FaceSearch search, Optional<FaceCache> cache) {
        this(search, cache, new FaceCount().joined(), nothing -> {});
    }

    /**
     * Creates a worker. The caller closes the detector of the search.
     *
     * @param count the counter of all workers, with this one already added
     * @param notice receives a sentence when no frame had a face
     */
    Faces(FaceSearch search, Optional<FaceCache> cache, FaceCount count, Consumer<String> notice) {
        this.search = search;
        this.cache = cache;
        this.count = count;
        this.notice = notice;
    }

    @Override
    public void process(Sample sample, Emitter out) throws Exception {
        Frame frame = sample.need(Keys.FRAME);
        beginFilm(sample);
        Optional<Face> face = cache.isPresent() ? remembered(cache.get(), sample, frame) : search(frame);
        count.frame(face.isPresent());
        out.emit(face.isPresent() ? face.get().addTo(sample) : sample);
    }

    private void beginFilm(Sample sample) {
        Optional<Integer> film = sample.get(Keys.SEGMENT);
        if (film.equals(segment)) return;
        segment = film;
        beginNanos = film.isPresent() ? sample.timestampNanos() : 0;
        search.begin();
    }

    private Optional<Face> remembered(FaceCache known, Sample sample, Frame frame) throws Exception {
        FaceCache.FrameKey key = FaceCache.FrameKey.of(sample.timestampNanos() - beginNanos, frame);
        Optional<FaceCache.Finding> found = known.find(key, segment.isPresent());
        if (found.isPresent()) {
            search.found(found.get().face());
            return found.get().face();
        }
        Optional<Face> face = search(frame);
        known.add(key, face);
        return face;
    }

    private Optional<Face> search(Frame frame) throws Exception {
        try (Mat picture = Mats.wrap(frame)) {
            return search.search(picture);
        }
    }

    @Override
    public void finish() {
        if (!kept) count.left().ifPresent(notice);
        keep();
    }

    /** Saves the cache also after a failure, since the faces found are correct. */
    @Override
    public void close() {
        if (!kept) count.left(); // no notice: the failure has been reported
        keep();
    }

    private void keep() {
        if (!kept) cache.ifPresent(FaceCache::save);
        kept = true;
    }
}
