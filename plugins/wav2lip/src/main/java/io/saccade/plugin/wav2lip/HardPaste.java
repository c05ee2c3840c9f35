package io.saccade.plugin.wav2lip;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Pastes the whole face up to the edges of its box, as the original does. */
final class HardPaste implements FacePaste {
    @Override
    public void paste(Mat face, Mat place, FacePlace where) {
        try (Size size = place.size()) {
            resize(face, place, size, 0, 0, INTER_LINEAR);
        }
    }
}
