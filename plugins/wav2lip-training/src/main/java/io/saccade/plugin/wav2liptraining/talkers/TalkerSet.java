package io.saccade.plugin.wav2liptraining.talkers;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.training.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The films of a part. The most recently used ones stay in memory as far as there is room. Films that can't be used are
 * reported once and set aside. The examples drawn depend only on the films and the random numbers: a damaged file found
 * on the way does not change any later example. Thread-safe.
 */
public final class TalkerSet {
    private static final int MOST_TRIES = 1000;

    private final Path directory;
    private final TalkerPart part;
    private final List<String> names;
    private final long roomBytes;
    private final double augment;
    private final int side;
    private final BiConsumer<String, String> setAside;
    private final LinkedHashMap<String, TalkerClip> kept = new LinkedHashMap<>(16, .75f, true);
    private final Set<String> unusable = new HashSet<>();
    private final Set<String> damage = new HashSet<>();
    private long keptBytes;

    /**
     * @param roomBytes memory for films
     * @param augment strength of the variation of faces, 0..1
     * @param side height and width of a face in pixels
     * @param setAside receives the name of each unusable film, and the reason
     */
    private TalkerSet(
            Path directory,
            TalkerPart part,
            List<String> names,
            long roomBytes,
            double augment,
            int side,
            BiConsumer<String, String> setAside) {
        this.directory = directory;
        this.part = part;
        this.names = names;
        this.roomBytes = roomBytes;
        this.augment = augment;
        this.side = side;
        this.setAside = setAside;
    }

    /**
     * Opens the films for evaluation; faces are not varied.
     *
     * @throws IOException when the list names no existing film
     */
    public static TalkerSet open(Path directory, TalkerPart part, long roomBytes, BiConsumer<String, String> setAside)
            throws IOException {
        return openScaled(directory, part, roomBytes, TalkerWindow.SIDE, setAside);
    }

    /**
     * Opens the films with faces of another size.
     *
     * @param side height and width of a face in pixels
     * @throws IOException when the list names no existing film
     */
    public static TalkerSet openScaled(
            Path directory, TalkerPart part, long roomBytes, int side, BiConsumer<String, String> setAside)
            throws IOException {
        return new TalkerSet(directory, part, names(directory, part), roomBytes, 0, side, setAside);
    }

    /**
     * Opens the films for training.
     *
     * @param augment strength of the random variation of each example's faces, 0..1
     * @throws IOException when the list names no existing film
     */
    public static TalkerSet open(
            Path directory, TalkerPart part, long roomBytes, double augment, BiConsumer<String, String> setAside)
            throws IOException {
        return new TalkerSet(directory, part, names(directory, part), roomBytes, augment, TalkerWindow.SIDE, setAside);
    }

    private static List<String> names(Path directory, TalkerPart part) throws IOException {
        List<String> names = TalkerLists.read(directory).of(part);
        if (names.isEmpty()) {
            throw new InvalidInputException(directory.resolve(part.file())
                    + " names no film whose folder exists; create both with the pipeline prepare-talkers");
        }
        return names;
    }

    int size() {
        return names.size();
    }

    /** Adds the films' names to a fingerprint. */
    public void addTo(Fingerprint fingerprint) {
        names.forEach(name -> fingerprint.add(name).add("\n"));
    }

    /** Draws the variation for the faces of the next example. */
    public FaceVariation variation(RandomGenerator random) {
        return augment > 0 ? FaceVariation.any(random, augment) : FaceVariation.NONE;
    }

    /**
     * Draws a film.
     *
     * @param moments smallest number of frames that start five consecutive faces with sound
     */
    private TalkerClip any(RandomGenerator random, int moments) throws IOException {
        for (int i = 0; i < MOST_TRIES; i++) {
            String name = names.get(random.nextInt(names.size()));
            TalkerClip clip = clip(name, moments);
            if (clip != null) return clip;
        }
        throw new InvalidInputException("of the " + names.size() + " films in " + directory.resolve(part.file())
                + " none has five frames with a face in a row, and their sound, at " + moments
                + " moments; prepare others, or longer ones");
    }

    private synchronized @Nullable TalkerClip clip(String name, int moments) {
        if (unusable.contains(name)) return null;
        try {
            TalkerClip known = kept.get(name);
            TalkerClip clip = known == null ? new TalkerClip(directory.resolve(name), side) : known;
            int count = clip.starts().length;
            if (count < moments) {
                leaveOut(
                        name,
                        "it has five frames with a face in a row, and their sound, at " + count + " moments, but "
                                + moments + " are needed");
                return null;
            }
            if (known == null) keep(name, clip);
            return clip;
        } catch (IOException e) {
            leaveOut(name, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void keep(String name, TalkerClip clip) {
        kept.put(name, clip);
        keptBytes += clip.bytes();
        var oldest = kept.entrySet().iterator();
        while (keptBytes > roomBytes && kept.size() > 1) {
            Map.Entry<String, TalkerClip> least = oldest.next();
            keptBytes -= least.getValue().bytes();
            oldest.remove();
        }
    }

    /**
     * Draws one example of a random film. An unreadable file is reported, and another example drawn in its place; the
     * film's other moments stay in use, so that no batch depends on earlier ones.
     *
     * @param moments as in {@link #any}
     */
    public void draw(RandomGenerator random, int moments, Example example) throws IOException {
        for (int i = 0; i < MOST_TRIES; i++) {
            TalkerClip clip = any(random, moments);
            try {
                example.draw(clip);
                return;
            } catch (IOException e) {
                tellOfDamage(String.valueOf(e.getMessage()));
            }
        }
        throw new InvalidInputException("nearly all faces in " + directory + " are damaged; prepare the films again");
    }

    /** Reads one example of a film. */
    @FunctionalInterface
    public interface Example {
        /**
         * Draws one example from the clip.
         *
         * @throws IOException when a part of the clip can't be read
         */
        void draw(TalkerClip clip) throws IOException;
    }

    private synchronized void tellOfDamage(String why) {
        if (damage.add(why)) setAside.accept(directory.toString(), why);
    }

    private void leaveOut(String name, String why) {
        if (unusable.add(name)) setAside.accept(name, why);
    }
}
