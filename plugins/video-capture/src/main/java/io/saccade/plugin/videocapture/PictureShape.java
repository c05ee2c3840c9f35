package io.saccade.plugin.videocapture;

import java.util.List;
import java.util.Optional;

/**
 * From a decoded picture to a frame: turned as the film says, scaled, turned as the person says, and cut out, in this
 * order, which is that of Wav2Lip's {@code inference.py}. Scaling comes first in fact, and knows what comes after.
 *
 * @param scaledWidth what the decoded picture is scaled to, and {@code scaledHeight}
 * @param turn what it is turned by then, in degrees clockwise
 * @param left where the frame begins in that, and {@code top}
 * @param width the frame's, and {@code height}
 */
record PictureShape(int scaledWidth, int scaledHeight, int turn, int left, int top, int width, int height) {
    private static final int FULL = 360;
    private static final int HALF = 180;

    /**
     * The shape of frames from pictures of this size.
     *
     * @param ownTurn what the film says it is to be turned by, in degrees clockwise
     * @throws IllegalStateException when nothing would be left
     */
    static PictureShape of(VideoSettings settings, int pictureWidth, int pictureHeight, int ownTurn) {
        boolean lying = ownTurn % HALF != 0;
        int uprightWidth = lying ? pictureHeight : pictureWidth;
        int uprightHeight = lying ? pictureWidth : pictureHeight;
        double shape = (double) uprightWidth / uprightHeight;
        int width = settings.width().orElseGet(() -> settings.height()
                .map(h -> (int) Math.max(1, Math.round(h * shape)))
                .orElse(uprightWidth));
        int height = settings.height().orElseGet(() -> settings.width()
                .map(w -> (int) Math.max(1, Math.round(w / shape)))
                .orElse(uprightHeight));
        int turn = (ownTurn + settings.rotate()) % FULL;
        boolean turned = settings.rotate() % HALF != 0;
        return new PictureShape(
                        lying ? height : width,
                        lying ? width : height,
                        turn,
                        0,
                        0,
                        turned ? height : width,
                        turned ? width : height)
                .cut(settings.crop());
    }

    private PictureShape cut(Optional<List<Integer>> crop) {
        if (crop.isEmpty()) return this;
        List<Integer> edges = crop.get();
        int first = edges.get(0);
        int end = edges.get(1) < 0 ? height : edges.get(1);
        int begin = edges.get(2);
        int stop = edges.get(3) < 0 ? width : edges.get(3);
        if (first >= end || begin >= stop || end > height || stop > width) {
            throw new IllegalStateException("'crop' " + edges + " (top, bottom, left, right) does not lie within the"
                    + " pictures, which are " + width + "x" + height + " pixels large");
        }
        return new PictureShape(scaledWidth, scaledHeight, turn, begin, first, stop - begin, end - first);
    }

    /** Whether scaling is all there is to do. */
    boolean isWhole() {
        return turn == 0 && width == scaledWidth && height == scaledHeight;
    }
}
