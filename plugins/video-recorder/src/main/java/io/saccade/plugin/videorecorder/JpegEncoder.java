package io.saccade.plugin.videorecorder;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Encodes BGR8 pictures as JPEG files of a largest width. Single-threaded. */
final class JpegEncoder implements AutoCloseable {
    private final int largestWidth;
    private final IntPointer options;
    private final Mat smaller = new Mat();

    /** @param quality 1 to 100 */
    JpegEncoder(int largestWidth, int quality) {
        this.largestWidth = largestWidth;
        this.options = new IntPointer(IMWRITE_JPEG_QUALITY, quality);
    }

    byte[] encode(Mat picture) {
        try (BytePointer file = new BytePointer()) {
            if (!imencode(".jpg", fitted(picture), file, options)) {
                throw new IllegalStateException("OpenCV can't encode a picture as JPEG");
            }
            byte[] bytes = new byte[Math.toIntExact(file.limit())];
            file.get(bytes);
            return bytes;
        }
    }

    private Mat fitted(Mat picture) {
        if (picture.cols() <= largestWidth) return picture;
        int height = Math.max(1, Math.round(picture.rows() * (float) largestWidth / picture.cols()));
        try (Size size = new Size(largestWidth, height)) {
            resize(picture, smaller, size, 0, 0, INTER_AREA);
        }
        return smaller;
    }

    @Override
    public void close() {
        smaller.close();
        options.close();
    }
}
