package io.saccade.plugin.wav2lip;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.Natives;
import java.nio.ByteBuffer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Crops faces from frames at the network's size, and pastes other faces in their place. A face is {@code
 * [side,side,3]} bytes, BGR. Not thread-safe; the owner closes it.
 */
final class FacePainter implements AutoCloseable {
    private final FacePaste paste;
    private final Size size;
    private final Mat face;
    private final ByteBuffer pixels;
    private final Mat gray = new Mat();

    /** @param side height and width of a face in pixels */
    FacePainter(FacePaste paste, int side) {
        Natives.load();
        this.paste = paste;
        size = new Size(side, side);
        face = new Mat(side, side, CV_8UC3);
        pixels = face.createBuffer();
    }

    /** Crops and scales the box of a frame. */
    void take(Frame frame, FaceBox box, byte[] target) {
        try (Mat picture = Mats.wrap(frame);
                Rect rect = rect(box);
                Mat part = picture.apply(rect)) {
            if (frame.format() == Frame.Format.BGR8) {
                resize(part, face, size, 0, 0, INTER_LINEAR);
            } else {
                resize(part, gray, size, 0, 0, INTER_LINEAR);
                cvtColor(gray, face, COLOR_GRAY2BGR);
            }
        }
        pixels.get(0, target);
    }

    /** Returns the sample's frame with another face in its place. */
    Frame put(Sample sample, Frame frame, FacePlace where, byte[] source) {
        pixels.put(0, source);
        FrameDraft draft = sample.draft(frame.width(), frame.height(), frame.format());
        try (Mat original = Mats.wrap(frame);
                Mat picture = Mats.wrap(draft);
                Rect rect = rect(where.box());
                Mat part = picture.apply(rect)) {
            original.copyTo(picture);
            if (frame.format() == Frame.Format.BGR8) {
                paste.paste(face, part, where);
            } else {
                cvtColor(face, gray, COLOR_BGR2GRAY);
                paste.paste(gray, part, where);
            }
        }
        return draft.done();
    }

    private static Rect rect(FaceBox box) {
        return new Rect(box.left(), box.top(), box.width(), box.height());
    }

    @Override
    public void close() {
        size.close();
        face.close();
        gray.close();
        paste.close();
    }
}
