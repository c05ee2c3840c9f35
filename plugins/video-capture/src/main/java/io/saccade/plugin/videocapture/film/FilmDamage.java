package io.saccade.plugin.videocapture.film;

import io.saccade.plugin.videocapture.picture.Pictures;
import java.nio.file.Path;
import java.util.Optional;

/** Message about a damaged film for the user. */
final class FilmDamage {
    private FilmDamage() {}

    /**
     * Returns what was wrong; empty when nothing was.
     *
     * @param endNanos time up to which the film was played
     * @param played whether the film was played to its end, so that its declared length must match
     */
    static Optional<String> of(Path path, Pictures pictures, long endNanos, boolean played) {
        long declared = pictures.declaredNanos();
        if (played && declared - endNanos > 2 * pictures.frameNanos()) {
            return Optional.of(("%s is damaged or cut off: only the first %.1f s could be read and were played; its"
                            + " header says %.1f s")
                    .formatted(path.getFileName(), endNanos / 1e9, declared / 1e9));
        }
        if (!pictures.damaged()) return Optional.empty();
        return Optional.of(("%s is damaged or cut off: pictures that could not be decoded were set aside or"
                        + " repaired; all others were played, up to %.1f s")
                .formatted(path.getFileName(), endNanos / 1e9));
    }
}
