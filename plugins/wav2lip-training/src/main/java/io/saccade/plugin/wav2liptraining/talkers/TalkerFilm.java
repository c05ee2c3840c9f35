package io.saccade.plugin.wav2liptraining.talkers;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.files.FileTree;
import io.saccade.api.files.OwnerOnly;
import io.saccade.api.files.PartialName;
import io.saccade.plugin.wav2liptraining.TalkersSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One film while it is recorded. Faces are written as they arrive, to a folder that gets its final name once it is
 * complete. Frames are numbered by time, 25 a second, independent of the film's own rate.
 */
final class TalkerFilm implements AutoCloseable {
    /**
     * Largest move of a face from one frame to the next, relative to its width. More counts as a jump to another face.
     */
    private static final double LARGEST_MOVE = 0.5;
    /** Largest share of faces that may jump. */
    private static final double MOST_JUMPS = 0.02;

    private final Path folder;
    private final Path unfinished;
    private final long startNanos;
    private final FaceCropper cropper;
    private final KeptSound kept = new KeptSound();
    private final TalkerSound sound;
    private @Nullable Region last;
    private long lastNumber = -1;
    private long frames;
    private int faces;
    private int jumps;

    TalkerFilm(Path folder, long startNanos, FaceCropper cropper) throws IOException {
        this.folder = folder;
        this.unfinished = PartialName.beside(folder);
        this.startNanos = startNanos;
        this.cropper = cropper;
        this.sound = new TalkerSound(startNanos, kept::add);
        OwnerOnly.createFolders(unfinished);
    }

    void add(Sample sample) throws IOException {
        Optional<Audio> audio = sample.get(Keys.AUDIO);
        if (audio.isPresent()) sound.add(audio.get());
        long number = Math.round((sample.timestampNanos() - startNanos) * 1e-9 * TalkerWindow.FPS);
        if (number <= lastNumber) return; // at higher frame rates, only the first frame of each 1/25 s is used
        lastNumber = number;
        frames++;
        Optional<Region> face = sample.get(Keys.FACE);
        if (face.isEmpty() || cropper.crop(sample.need(Keys.FRAME), face.get()).empty()) {
            last = null;
            return;
        }
        if (last != null && move(last, face.get()) > LARGEST_MOVE * last.width()) jumps++;
        last = face.get();
        faces++;
        Files.write(unfinished.resolve(number + ".jpg"), cropper.jpeg());
    }

    private static double move(Region from, Region to) {
        double across = to.x() + to.width() / 2.0 - from.x() - from.width() / 2.0;
        double down = to.y() + to.height() / 2.0 - from.y() - from.height() / 2.0;
        return Math.hypot(across, down);
    }

    /** Returns why the film can't be used for training; empty if it can. */
    Optional<String> fault(TalkersSettings settings) throws IOException {
        sound.end();
        if (faces == 0) return Optional.of("no face was found in any of its " + frames + " frames");
        if (kept.isEmpty()) return Optional.of("it has no sound");
        if (kept.isSilent()) return Optional.of("its sound is silent throughout");
        if (faces < TalkerWindow.FRAMES) {
            return Optional.of("it is shorter than five frames with a face: it has " + faces);
        }
        if (faces < settings.leastFrames()) {
            return Optional.of(
                    "it has " + faces + " frames with a face, but 'least-frames' requires " + settings.leastFrames());
        }
        if (faces < settings.steady() * frames) {
            return Optional.of("a face was found in only " + faces + " of its " + frames + " frames, but 'steady'"
                    + " requires a share of " + settings.steady());
        }
        if (jumps > MOST_JUMPS * faces) {
            return Optional.of("its face is not steady: it jumped " + jumps
                    + " times, as where people take turns; cut the film at these places");
        }
        return Optional.empty();
    }

    /** Renames the folder to its final name, which publishes the film. */
    void keep() throws IOException {
        kept.write(unfinished.resolve(TalkerLists.SOUND));
        Files.move(unfinished, folder);
    }

    /** Deletes the folder if it was not renamed. */
    @Override
    public void close() throws IOException {
        sound.close();
        FileTree.delete(unfinished);
    }
}
