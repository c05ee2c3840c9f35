package io.saccade.plugin.videocapture;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Decodes picture files as OpenCV's imread does, which doesn't know every file name and says nothing of failures. */
final class PictureFile {
    private PictureFile() {}

    /** Decodes into a matrix, which grows to the largest picture; tells why it failed, where it did. */
    static Optional<String> decode(Path file, Mat into) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) return Optional.of("the file is empty");
            try (BytePointer pointer = new BytePointer(bytes);
                    Mat encoded = new Mat(pointer, false);
                    // Where this fails, the matrix still holds the picture before.
                    Mat result = imdecode(encoded, IMREAD_COLOR, into)) {
                return result.empty() ? Optional.of("it is no picture that can be decoded") : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.of("it could not be read: " + e.getMessage());
        } catch (RuntimeException e) {
            // What OpenCV throws, such as for a header that claims a billion pixels.
            return Optional.of("it could not be decoded: " + e.getMessage());
        }
    }
}
