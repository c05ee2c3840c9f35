package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Recorder;

/** Shows the newest frame once the previous one has been painted, and drops the frames in between. */
final class Preview implements Recorder {
    private final Overlay overlay;
    private final PreviewWindow window;

    Preview(Overlay overlay, PreviewWindow window) {
        this.overlay = overlay;
        this.window = window;
    }

    @Override
    public void record(Sample sample) {
        if (!window.isIdle()) return;
        Frame frame = sample.need(Keys.FRAME);
        window.show(frame.width(), frame.height(), overlay.draw(frame, sample), overlay.strideBytes());
    }
}
