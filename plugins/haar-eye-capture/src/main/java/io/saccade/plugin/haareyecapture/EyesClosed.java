package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.plugin.haareyecapture.ClosedTimer.Lids;
import java.util.Optional;
import java.util.function.Consumer;

/** Changes PAUSE each time both eyes have been closed for long enough. */
final class EyesClosed implements Model {
    private final ClosedTimer timer;
    private final PauseSound sound;
    private final Consumer<String> notice;
    private final EyeTracker tracker = new EyeTracker();
    private OpenEyes open = new OpenEyes();
    private Optional<Integer> film = Optional.empty();
    private boolean paused;
    private long frames;
    private long pairs;

    /** @param notice receives a sentence at the end when no frame had eyes */
    EyesClosed(ClosedTimer timer, PauseSound sound, Consumer<String> notice) {
        this.timer = timer;
        this.sound = sound;
        this.notice = notice;
    }

    @Override
    public void process(Sample sample, Emitter out) {
        beginFilm(sample.get(Keys.SEGMENT));
        frames++;
        if (sample.get(Keys.EYES).isPresent()) pairs++;
        Frame frame = sample.need(Keys.FRAME);
        Lids lids = tracker.find(frame, sample.get(Keys.EYES).map(EyePlaces::of))
                .map(places -> open.lids(frame, places))
                .orElse(Lids.UNSEEN);
        if (timer.look(lids, sample.timestampNanos())) {
            paused = !paused;
            sound.tell(paused);
        }
        out.emit(sample.with(Keys.PAUSE, paused));
    }

    private void beginFilm(Optional<Integer> segment) {
        if (!segment.equals(film)) {
            tracker.forget();
            timer.forget();
            open = new OpenEyes();
        }
        film = segment;
    }

    @Override
    public void finish() {
        if (frames == 0 || pairs > 0) return;
        notice.accept("eyes-closed saw no eyes in any of " + frames + " frames, so nothing could be paused; use it"
                + " with a source that detects eyes, such as haar-eyes");
    }
}
