package io.saccade.plugin.clickrecorder;

import io.saccade.api.spi.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Eye pictures with their clicks, read from a folder. The folder may contain a recording of {@code click-samples} (PNG
 * files and {@code samples.csv}), files whose names contain the click as in the eye-cursor article
 * ({@code 385 686 Button.left.jpeg}, {@code 385.5_686_Button.left.png}), or both. Unusable pictures are set aside with
 * a reason. Clicks may be on screens of different sizes: see {@link #screens}.
 *
 * <p>All pictures are in memory, 1.6 kB each. Immutable and thread-safe.
 */
public final class ClickCollection {
    private static final Pattern PICTURE = Pattern.compile("[^.].*\\.(jpe?g|png)", Pattern.CASE_INSENSITIVE);

    private static final int MOST_PREFIXES = 3;

    private final Path folder;
    private final List<CollectedClick> samples;
    private final List<SetAside> setAside;

    private ClickCollection(Path folder, List<CollectedClick> samples, List<SetAside> setAside) {
        this.folder = folder;
        this.samples = List.copyOf(samples);
        this.setAside = List.copyOf(setAside);
    }

    /**
     * Reads a folder without its subfolders.
     *
     * @param screen screen of the clicks in file names; {@code samples.csv} contains its own
     * @throws IllegalArgumentException when there are such names and no screen was given
     * @throws IOException when the folder or its {@code samples.csv} can't be read
     */
    public static ClickCollection read(Path folder, Optional<ScreenSize> screen) throws IOException {
        List<SetAside> setAside = new ArrayList<>();
        Map<String, ClickLabel> labels = new TreeMap<>();
        Path csv = folder.resolve(SamplesCsv.NAME);
        if (Files.exists(csv)) labels.putAll(SamplesCsv.read(csv, setAside::add));
        for (String picture : pictures(folder)) {
            if (labels.containsKey(picture)) continue;
            Optional<ClickLabel> named = named(folder, picture, screen);
            if (named.isPresent()) labels.put(picture, named.get());
            else setAside.add(new SetAside(picture, untold(folder)));
        }
        List<CollectedClick> samples = new ArrayList<>();
        try (PatchPictures pictures = new PatchPictures()) {
            labels.forEach((name, label) -> {
                try {
                    samples.add(sample(folder, name, label, pictures));
                } catch (IOException e) {
                    setAside.add(new SetAside(name, String.valueOf(e.getMessage())));
                }
            });
        }
        setAside.sort(Comparator.comparing(SetAside::item));
        return new ClickCollection(folder, samples, setAside);
    }

    /** The names of the pictures in a folder, readable or not. */
    public static List<String> pictures(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> PICTURE.matcher(name).matches())
                    .toList();
        } catch (NoSuchFileException e) {
            throw new InvalidInputException("there is no folder " + folder, e);
        }
    }

    private static Optional<ClickLabel> named(Path folder, String picture, Optional<ScreenSize> screen) {
        if (!ArticleName.matches(picture)) return Optional.empty();
        return ArticleName.read(
                picture, screen.orElseThrow(() -> new InvalidInputException("the file names in " + folder + " (such as "
                                + picture + ") do not contain the screen's size: set 'screen', such as 1920x1080")
                        .unchecked()));
    }

    private static String untold(Path folder) {
        return Files.exists(folder.resolve(SamplesCsv.NAME))
                ? "" + SamplesCsv.NAME + " has no line for it; the recording may have been interrupted there"
                : "its name contains no click; it must look like '385 686 Button.left.jpeg'";
    }

    private static CollectedClick sample(Path folder, String name, ClickLabel label, PatchPictures pictures)
            throws IOException {
        if (!label.screen().holds(label.x(), label.y())) {
            throw new InvalidInputException("its click at " + label.x() + ", " + label.y()
                    + " is outside the screen of " + label.screen() + " pixels");
        }
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException("" + SamplesCsv.NAME + " has a line for it, but the file does not exist");
        }
        return new CollectedClick(name, pictures.read(file), label);
    }

    /** The usable samples, in the order of their names. */
    public List<CollectedClick> samples() {
        return samples;
    }

    /** The items set aside, in the order of their names. */
    public List<SetAside> setAside() {
        return setAside;
    }

    /** Sizes of the screens that were clicked on, narrowest first; several if sessions were mixed. */
    public Set<ScreenSize> screens() {
        Set<ScreenSize> screens =
                new TreeSet<>(Comparator.comparingInt(ScreenSize::width).thenComparingInt(ScreenSize::height));
        samples.forEach(sample -> screens.add(sample.screen()));
        return screens;
    }

    /** A notice for the user if file names have a prefix before their first number; otherwise empty. */
    public Optional<String> prefixes() {
        Map<String, Long> counts = samples.stream()
                .map(sample -> ArticleName.prefix(sample.name()))
                .filter(prefix -> !prefix.isEmpty())
                .collect(Collectors.groupingBy(prefix -> prefix, TreeMap::new, Collectors.counting()));
        if (counts.isEmpty()) return Optional.empty();
        String told = counts.entrySet().stream()
                .limit(MOST_PREFIXES)
                .map(entry -> "'" + entry.getKey() + "' (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        String more = counts.size() > MOST_PREFIXES ? " and others" : "";
        return Optional.of("file names in " + folder + " begin with " + told + more + ": the click is read from the"
                + " numbers after this prefix. Rename files whose prefix ends in a digit, which would be read as"
                + " part of the number");
    }

    /** One sentence for the user, such as {@code eyes: 300 samples were read (300 on 1920x1080), 5 set aside}. */
    public String summary() {
        String sizes = screens().stream()
                .map(screen -> samples.stream()
                                .filter(sample -> sample.screen().equals(screen))
                                .count() + " on " + screen)
                .collect(Collectors.joining(", "));
        return folder + ": " + samples.size() + " samples were read (" + (sizes.isEmpty() ? "none" : sizes) + "), "
                + setAside.size() + " set aside";
    }
}
