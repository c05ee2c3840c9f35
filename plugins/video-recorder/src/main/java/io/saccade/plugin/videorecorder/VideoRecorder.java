package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.film.Film;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records samples as a film. The first sample decides its size, its format and whether it has sound. */
final class VideoRecorder implements Recorder {
    private final VideoRecorderSettings settings;
    private final StageContext context;
    private final Path path;
    private final @Nullable Overlay overlay;
    private @Nullable Film film;
    private int width;
    private int height;
    private Frame.@Nullable Format format;
    private boolean toldOfSound;

    VideoRecorder(VideoRecorderSettings settings, StageContext context) {
        Natives.loadFfmpeg(); // takes most of a second, which would delay the film of a live source
        this.settings = settings;
        this.context = context;
        path = context.recording(settings.file());
        overlay = settings.overlays().overlay().isEmpty() ? null : context.closing(new Overlay(settings.overlays()));
    }

    @Override
    public void record(Sample sample) throws IOException {
        Frame frame = sample.need(Keys.FRAME);
        Optional<Audio> audio = sample.get(Keys.AUDIO);
        if (film == null) film = begin(frame, sample.timestampNanos(), audio);
        refuseAnother(frame, sample.index());
        if (overlay == null) {
            film.add(frame.pixels(), frame.strideBytes(), sample.timestampNanos());
        } else {
            ByteBuffer drawn = overlay.draw(frame, sample);
            film.add(drawn, overlay.strideBytes(), sample.timestampNanos());
        }
        if (audio.isPresent()) add(film, audio.get(), sample.index());
    }

    private Film begin(Frame frame, long timestampNanos, Optional<Audio> audio) throws IOException {
        width = frame.width();
        height = frame.height();
        format = frame.format();
        if (audio.isPresent() && !Film.takes(audio.get())) {
            tellOfSound("AAC does not support sound of " + audio.get().sampleRateHz() + " Hz with "
                    + audio.get().channels() + " channels; resample it");
            audio = Optional.empty();
        }
        // Marks are coloured, also on gray frames.
        Frame.Format filmed = overlay == null ? frame.format() : Frame.Format.BGR8;
        return Film.begin(path, settings.filming(), width, height, filmed, timestampNanos, audio);
    }

    private void refuseAnother(Frame frame, long index) throws IOException {
        if (frame.width() == width && frame.height() == height && frame.format() == format) return;
        throw new InvalidInputException(
                "the frames changed from " + width + "x" + height + " " + format + " to " + frame.width()
                        + "x" + frame.height() + " " + frame.format() + " at sample " + index
                        + "; a film has one size and format. Set width and height on the capture, or use the images recorder");
    }

    private void add(Film into, Audio audio, long index) throws IOException {
        if (into.hasSound()) {
            into.add(audio);
        } else if (!toldOfSound) {
            tellOfSound("its first sample had no sound; sound began with sample " + index);
        }
    }

    private void tellOfSound(String reason) {
        toldOfSound = true;
        context.notice("the film " + path.getFileName() + " is silent: " + reason);
    }

    @Override
    public void finish() throws IOException {
        if (film == null) {
            context.notice("no frame arrived, so the film " + path.getFileName() + " was not written");
        } else {
            film.end();
        }
    }

    @Override
    public void close() throws IOException {
        if (film != null) film.close();
    }
}
