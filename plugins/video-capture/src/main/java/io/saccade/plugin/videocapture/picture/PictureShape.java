package io.saccade.plugin.videocapture.picture;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.videocapture.VideoSettings;
import java.util.List;
import java.util.Optional;

/**
 * How an upright picture becomes a frame: scale to square pixels or the size in the settings, rotate, crop; in this
 * order, as in Wav2Lip's {@code inference.py}.
 *
 * @param scaledWidth width of the scaled picture
 * @param scaledHeight height of the scaled picture
 * @param turn rotation after scaling, in degrees clockwise
 * @param left left edge of the crop
 * @param top top edge of the crop
 * @param width width of the frame
 * @param height height of the frame
 */
public record PictureShape(int scaledWidth, int scaledHeight, int turn, int left, int top, int width, int height) {
    private static final int HALF = 180;

    /**
     * The shape for upright pictures of this size.
     *
     * @param pixelAspect sample aspect ratio: width of a pixel divided by its height
     * @throws InvalidInputException when the crop is outside the picture
     */
    public static PictureShape of(VideoSettings settings, int pictureWidth, int pictureHeight, double pixelAspect)
            throws InvalidInputException {
        double shape = pictureWidth * pixelAspect / pictureHeight;
        // Enlarges the side that is too short, so no detail is lost.
        int squareWidth = pixelAspect > 1 ? even(pictureWidth * pixelAspect) : pictureWidth;
        int squareHeight = pixelAspect < 1 ? even(pictureHeight / pixelAspect) : pictureHeight;
        int width = settings.width().orElseGet(() -> settings.height()
                .map(h -> (int) Math.max(1, Math.round(h * shape)))
                .orElse(squareWidth));
        int height = settings.height().orElseGet(() -> settings.width()
                .map(w -> (int) Math.max(1, Math.round(w / shape)))
                .orElse(squareHeight));
        boolean turned = settings.rotate() % HALF != 0;
        return new PictureShape(
                        width, height, settings.rotate(), 0, 0, turned ? height : width, turned ? width : height)
                .cut(settings.crop());
    }

    /** Rounds to an even number, as film encoders need. */
    private static int even(double side) {
        return 2 * (int) Math.round(side / 2);
    }

    private PictureShape cut(Optional<List<Integer>> crop) throws InvalidInputException {
        if (crop.isEmpty()) return this;
        List<Integer> edges = crop.get();
        int first = edges.get(0);
        int end = edges.get(1) < 0 ? height : edges.get(1);
        int begin = edges.get(2);
        int stop = edges.get(3) < 0 ? width : edges.get(3);
        if (first >= end || begin >= stop || end > height || stop > width) {
            throw new InvalidInputException("'crop' " + edges + " (top, bottom, left, right) does not lie within the"
                    + " pictures, which are " + width + "x" + height + " pixels large");
        }
        return new PictureShape(scaledWidth, scaledHeight, turn, begin, first, stop - begin, end - first);
    }

    /** Whether the frame needs scaling only. */
    boolean isWhole() {
        return turn == 0 && width == scaledWidth && height == scaledHeight;
    }
}
