package io.saccade.batch.item;

import io.saccade.batch.work.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** The items of a batch, in order: by path, or by seed. */
public final class ItemList {
    private static final Pattern SEEDS = Pattern.compile("seeds:(\\d{1,18})-(\\d{1,18})");
    private static final int MOST = 1_000_000;

    private final List<Template> templates;
    private final boolean indexed;

    private ItemList(List<Template> templates) {
        this.templates = templates;
        this.indexed = templates.stream().anyMatch(template -> template.uses("index"));
    }

    /**
     * Finds the items.
     *
     * @param patterns of {@code --over}
     * @param templates of {@code --bind}; if none of them uses the item, it is bound to {@code capture.source}, or a seed
     *     to {@code seed}
     * @param out the output folder, which must not be among the items
     * @throws InvalidItems if a pattern matches nothing, or items can't be told apart
     */
    public static List<Item> of(List<String> patterns, List<Template> templates, Path workingDirectory, Path out) {
        boolean seeds = patterns.stream().anyMatch(pattern -> pattern.startsWith("seeds:"));
        if (seeds && patterns.size() > 1) {
            throw new InvalidItems("--over: seeds can't be combined with other items; make a batch of each");
        }
        Template usual = seeds ? new Template("seed", "{seed}") : new Template("capture.source", "{path}");
        ItemList list = new ItemList(withUsual(templates, usual));
        return seeds
                ? list.ofSeeds(patterns.get(0))
                : list.ofFiles(
                        patterns.stream()
                                .map(new FilePatterns(workingDirectory)::find)
                                .toList(),
                        out);
    }

    private static List<Template> withUsual(List<Template> given, Template usual) {
        String item = usual.value().substring(1, usual.value().length() - 1);
        boolean bound =
                given.stream().anyMatch(template -> template.setting().equals(usual.setting()) || template.uses(item));
        if (bound) return given;
        List<Template> all = new ArrayList<>(List.of(usual));
        all.addAll(given);
        return all;
    }

    private List<Item> ofSeeds(String pattern) {
        Matcher range = SEEDS.matcher(pattern);
        if (!range.matches()) {
            throw new InvalidItems("--over '" + pattern + "' must be a range of seeds such as seeds:1-100");
        }
        long first = Long.parseLong(range.group(1));
        long last = Long.parseLong(range.group(2));
        if (last < first || last - first >= MOST) {
            throw new InvalidItems("--over '" + pattern + "' must have 1 to " + MOST + " seeds, the smallest first");
        }
        return LongStream.rangeClosed(first, last)
                .mapToObj(seed -> item("seed-" + seed, Optional.empty(), (int) (seed - first + 1), seed + ""))
                .toList();
    }

    private List<Item> ofFiles(List<Found> found, Path out) {
        Path root = found.get(0).root();
        for (Found each : found) root = CommonRoot.of(root, each.root());
        for (Found each : found) refuse(each, out);
        TreeSet<Path> paths = new TreeSet<>();
        found.forEach(each -> paths.addAll(each.paths()));
        List<Item> items = new ArrayList<>();
        for (Path path : paths) {
            refuseInside(path, paths);
            items.add(item(key(root, path), Optional.of(path), items.size() + 1, ""));
        }
        return items;
    }

    private static void refuse(Found found, Path out) {
        boolean searched = found.deep() && out.startsWith(found.root());
        boolean matched = found.paths().stream().anyMatch(path -> path.startsWith(out) || out.startsWith(path));
        if (searched || matched) {
            throw new InvalidItems("--out " + out + " lies among the items in " + found.root()
                    + ", so that outputs would become items: choose a folder elsewhere");
        }
    }

    private static void refuseInside(Path path, Set<Path> paths) {
        for (Path parent = path.getParent(); parent != null; parent = parent.getParent()) {
            if (paths.contains(parent)) {
                throw new InvalidItems("--over: the item " + path + " lies in the item " + parent
                        + "; choose a pattern that matches one of them");
            }
        }
    }

    private static String key(Path root, Path path) {
        String key =
                root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        if (key.startsWith(".")) {
            throw new InvalidItems("--over: the name of the item " + path
                    + " begins with a dot, as the batch's own files do; rename it, or give its parent folder");
        }
        return key;
    }

    private Item item(String key, Optional<Path> path, int index, String seed) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        Map<String, String> facts = Map.of(
                "path",
                path.map(Path::toString).orElse(seed),
                "name",
                name,
                "stem",
                dot > 0 ? name.substring(0, dot) : name,
                "folder",
                name.length() < key.length() ? key.substring(0, key.lastIndexOf('/')) : ".",
                "index",
                String.valueOf(index),
                "seed",
                seed);
        return new Item(
                key,
                path.map(Path::toString).orElse(""),
                templates.stream().map(template -> template.bind(facts)).toList(),
                indexed ? index : 0);
    }
}
