package io.saccade.plugin.facedetection;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.facedetection.FacesSettings.Detector;
import io.saccade.plugin.facedetection.FacesSettings.Which;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * FRAME to FACE: the box of one face, in pixels, within the frame. A network like YuNet also gives FACE_POINTS.
 *
 * <pre>{@code
 * models:
 *   - type: faces
 *     with: { detector: onnx, model: version-RFB-320.onnx, which: track, cache: talk.faces }
 * }</pre>
 *
 * The cascade's boxes are squares from the forehead to below the mouth; for the largest face they equal those that
 * OpenCV gives to users of the lip-sync article. Boxes of networks are tighter, from the brows to the chin. Without
 * {@code track} and {@code cache}, {@code workers: n} is supported.
 */
public final class FacesFactory extends ModelFactory<FacesSettings> {
    /** Counters by settings; all workers of a stage share one settings object. */
    private final Map<FacesSettings, FaceCount> counts = Collections.synchronizedMap(new WeakHashMap<>());

    /** Called by the core. */
    public FacesFactory() {
        super(
                "faces",
                FacesSettings.class,
                Ports.reading(Keys.FRAME).ifPresent(Keys.SEGMENT).writing(Keys.FACE, Keys.FACE_POINTS));
    }

    @Override
    public void check(FacesSettings settings, Check check) {
        settings.model().ifPresent(path -> check.inputFile("model", path));
        settings.cache().ifPresent(path -> check.outputFolder("cache", path));
    }

    @Override
    public Model create(FacesSettings settings, StageContext context) throws Exception {
        FaceDetector detector = context.closing(detector(settings, context));
        FaceSearch search = settings.which() == Which.TRACK
                ? new TrackingSearch(detector)
                : new WholeSearch(detector, settings.which());
        if (settings.cache().isEmpty()) return faces(search, Optional.empty(), settings, context);
        Path file = context.checkpoint(settings.cache().get());
        FaceCache cache = FaceCache.open(file, CacheHeader.of(settings, context), context::notice);
        return faces(search, Optional.of(cache), settings, context);
    }

    private Model faces(FaceSearch search, Optional<FaceCache> cache, FacesSettings settings, StageContext context) {
        FaceCount count = counts.compute(
                settings, (same, known) -> (known == null || known.isEmpty() ? new FaceCount() : known).joined());
        return new Faces(search, cache, count, context::notice);
    }

    /** Stateless unless it tracks a face or writes a cache. */
    @Override
    public boolean stateless(FacesSettings settings) {
        return settings.which() != Which.TRACK && settings.cache().isEmpty();
    }

    private static FaceDetector detector(FacesSettings settings, StageContext context) throws Exception {
        return settings.detector() == Detector.HAAR ? new HaarFaces(settings) : FaceNetworks.open(settings, context);
    }
}
