package io.saccade.plugin.wav2liptraining.talkers;

import io.saccade.api.data.Sample;
import io.saccade.api.files.OwnerOnly;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.ResultName;
import io.saccade.plugin.wav2liptraining.TalkersSettings;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores films one after the other. */
final class TalkersRecorder implements Recorder {
    private final TalkersSettings settings;
    private final StageContext context;
    private final Path directory;
    private final FaceCropper cropper;
    /** The film of this run to which each folder belongs. */
    private final Map<String, FilmIdentity> clips = new HashMap<>();

    private @Nullable FilmIdentity current;
    private @Nullable TalkerFilm film;
    private int kept;
    private int before;

    TalkersRecorder(TalkersSettings settings, StageContext context, Path directory) throws IOException {
        this.settings = settings;
        this.context = context;
        this.directory = directory;
        this.cropper = new FaceCropper(settings.pads(), settings.smooth());
        OwnerOnly.createFolders(directory);
    }

    @Override
    public void record(Sample sample) throws IOException {
        FilmIdentity of = FilmIdentity.of(sample);
        if (!of.equals(current)) {
            end();
            begin(of, sample);
        }
        if (film != null) film.add(sample);
    }

    private void begin(FilmIdentity begun, Sample first) throws IOException {
        current = begun;
        cropper.begin();
        String clip = ResultName.of(begun.name());
        Path folder = directory.resolve(clip);
        FilmIdentity other = clips.putIfAbsent(clip, begun);
        if (other != null && !other.equals(begun)) {
            context.setAside(
                    begun.name(),
                    "it would be stored as '" + clip + "', like " + other.name() + "; rename one of the two films");
        } else if (Files.exists(folder)) {
            before++;
        } else {
            film = new TalkerFilm(folder, first.timestampNanos(), cropper);
        }
    }

    /** Stores the film, or sets it aside. */
    private void end() throws IOException {
        if (film == null || current == null) return;
        try (TalkerFilm whole = film) {
            film = null;
            String name = current.name();
            Optional<String> fault = whole.fault(settings);
            if (fault.isPresent()) {
                context.setAside(name, fault.get());
                clips.remove(ResultName.of(name));
            } else {
                whole.keep();
                kept++;
            }
        }
    }

    @Override
    public void finish() throws IOException {
        end();
        TalkerLists lists = TalkerLists.read(directory);
        lists.share(settings.validation(), settings.test());
        lists.write();
        context.log().log(
                Level.INFO,
                "{0} films were stored and {1} had been stored before; {2} are for training, {3} for evaluation"
                        + " during training and {4} for the test after it",
                kept,
                before,
                lists.of(TalkerPart.TRAIN).size(),
                lists.of(TalkerPart.VAL).size(),
                lists.of(TalkerPart.TEST).size());
    }

    /** Deletes the folder of an incomplete film. */
    @Override
    public void close() throws IOException {
        if (film != null) film.close();
        cropper.close();
    }
}
