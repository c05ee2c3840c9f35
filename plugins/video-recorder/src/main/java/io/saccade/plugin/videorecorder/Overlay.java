package io.saccade.plugin.videorecorder;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.Natives;
import java.nio.ByteBuffer;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Draws a sample's values on a copy of its frame. Single-threaded. */
final class Overlay implements AutoCloseable {
    private final List<Mark> marks;
    private final Mat drawing;
    private final Pen pen = new Pen();

    Overlay(OverlaySettings settings) {
        marks = settings.overlay().stream().map(mark -> Mark.of(mark, settings)).toList();
        Natives.load();
        drawing = new Mat();
    }

    /** The drawing as BGR8, valid until the next call; its row stride is {@link #strideBytes}. */
    ByteBuffer draw(Frame frame, Sample sample) {
        try (Mat pixels = Mats.wrap(frame)) {
            if (frame.format() == Frame.Format.GRAY8) cvtColor(pixels, drawing, COLOR_GRAY2BGR);
            else pixels.copyTo(drawing);
        }
        pen.on(drawing);
        for (Mark mark : marks) mark.draw(sample, pen);
        return drawing.createBuffer();
    }

    /** The drawing as BGR8, of the last call. */
    Mat drawing() {
        return drawing;
    }

    int strideBytes() {
        return (int) drawing.step();
    }

    @Override
    public void close() {
        drawing.close();
        pen.close();
    }
}
