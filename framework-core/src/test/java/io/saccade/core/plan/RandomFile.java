package io.saccade.core.plan;

import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.Seconds;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.Role;
import io.saccade.core.settings.Setting;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A pipeline file of random stages and settings, in YAML's flow style. It has no mistake, or exactly one mistake of
 * structure: a wrong value, an unknown key, a missing key, an unknown type, a key of another role.
 */
final class RandomFile {
    private static final Map<Class<?>, List<Setting>> SETTINGS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, List<String>> RIGHT = Map.ofEntries(
            Map.entry(String.class, List.of("word", "5", "true", "'quoted: text'", "\"\"", "'${V:-a}'")),
            Map.entry(int.class, List.of("3", "-4", "+5", "'6'", "010", "'${V:-7}'")),
            Map.entry(Integer.class, List.of("0", "8", "'9'")),
            Map.entry(Long.class, List.of("12345678901", "'3'")),
            Map.entry(double.class, List.of("0.5", "7", "-1e3", ".5", "'2.5'", "'${V:-1}'")),
            Map.entry(Double.class, List.of("0.25", "1.", "2")),
            Map.entry(boolean.class, List.of("true", "false", "'true'", "'${V:-false}'")),
            Map.entry(Path.class, List.of("a/b.txt", "7", "'a file'")),
            Map.entry(Duration.class, List.of("10", "0.5", "500ms", "1m30s", "'1m 30s'", "'${V:-1s}'")),
            Map.entry(Object.class, List.of("word", "1", "[a, {b: ~}]", "{c: [1, 2]}")));
    private static final Map<Class<?>, List<String>> WRONG = Map.ofEntries(
            Map.entry(String.class, List.of("[a]", "{a: b}")),
            Map.entry(int.class, List.of("3.5", "word", "[1]", "{a: 1}", "true", "99999999999", "'1 2'")),
            Map.entry(Integer.class, List.of("0.5", "b", "~")),
            Map.entry(Long.class, List.of("1.5", "{}", "no")),
            Map.entry(double.class, List.of("many", "true", "[0.5]", "'1,5'")),
            Map.entry(Double.class, List.of("few", "~", "[]")),
            Map.entry(boolean.class, List.of("yes", "1", "'on'", "[true]")),
            Map.entry(Path.class, List.of("'  '", "[a]", "{b: c}")),
            Map.entry(Duration.class, List.of("-1", "soon", "10x", "true", "[10s]", "'1s  1s'")));

    private final Random random;
    private final int mistake;
    private final List<StageFactory<?>> stages;
    private int chances;
    private int depth;

    private RandomFile(long seed, int mistake, List<StageFactory<?>> stages) {
        this.random = new Random(seed);
        this.mistake = mistake;
        this.stages = stages;
    }

    static String right(long seed, List<StageFactory<?>> stages) {
        return new RandomFile(seed, -1, stages).file();
    }

    /** The same file with one mistake, at one of all places where there can be one. */
    static String wrong(long seed, List<StageFactory<?>> stages) {
        RandomFile counted = new RandomFile(seed, -1, stages);
        counted.file();
        return new RandomFile(seed, new Random(~seed).nextInt(counted.chances), stages).file();
    }

    /** Whether to make the mistake here. */
    private boolean err() {
        return chances++ == mistake;
    }

    private String file() {
        List<String> keys = new ArrayList<>();
        if (random.nextInt(8) == 0) {
            keys.add(random.nextBoolean() ? steps() : together());
            if (err()) keys.add(pick(List.of("models: []", "seed: 3", "capture: {type: source}", "safety: {}")));
            return file(keys);
        }
        Role source = pick(List.of(Role.CAPTURE, Role.CAPTURE, Role.ENVIRONMENT, Role.TRAINER));
        if (!err()) keys.add(source.label() + ": " + stage(source, false));
        String other = source == Role.CAPTURE
                ? "trainer: {type: learn, with: {environment: world}}"
                : "capture: {type: source}";
        if (err()) keys.add(other);
        boolean world = source == Role.ENVIRONMENT;
        List<String> models = new ArrayList<>();
        if (world) models.add("{type: act}");
        for (int i = random.nextInt(3); i > 0; i--) models.add(stage(Role.MODEL, world));
        keys.add("models: " + (err() ? "everything" : models));
        if (random.nextBoolean()) keys.add("actuators: [" + stage(Role.ACTUATOR, world) + "]");
        if (random.nextBoolean()) keys.add("recorders: [" + stage(Role.RECORDER, world) + "]");
        if (random.nextBoolean()) keys.add("seed: " + value(Long.class));
        if (random.nextInt(4) == 0) keys.add("safety: {fail-safe-corner: " + value(boolean.class) + "}");
        return file(keys);
    }

    private String steps() {
        return "steps: " + (err() ? "a.yaml" : "[road.yaml]");
    }

    private String together() {
        List<String> keys = new ArrayList<>();
        if (!err()) keys.add("pipeline: road.yaml");
        keys.add("name: " + value(List.of("a", "b-2"), List.of("[a]", "{}")));
        keys.add("on-error: " + value(List.of("skip", "fail"), List.of("restart", "3")));
        if (err()) keys.add("out: here");
        return "together: [{" + String.join(", ", keys) + "}]";
    }

    private String value(List<String> right, List<String> wrong) {
        return err() ? pick(wrong) : pick(right);
    }

    private String file(List<String> keys) {
        if (random.nextBoolean()) keys.add("pipeline: " + value(String.class));
        if (random.nextBoolean()) keys.add("overwrite: " + value(boolean.class));
        if (err()) keys.add("recoders: []");
        return String.join("\n", keys) + "\n";
    }

    private String stage(Role role, boolean lockstep) {
        List<String> keys = new ArrayList<>(source(role));
        if (random.nextInt(3) == 0) keys.add("on-error: " + (err() ? "stop" : "fail"));
        if (random.nextInt(3) == 0) keys.add("reads: " + (err() ? "[a]" : "{}"));
        if (!role.isSource() && !lockstep && random.nextInt(3) == 0)
            keys.add("queue: {capacity: " + pick(List.of("3", "'4'")) + ", when-full: "
                    + (err() ? "drop" : "drop-oldest") + "}");
        if (role == Role.ENVIRONMENT && random.nextBoolean()) keys.add("episodes: " + (err() ? "few" : "3"));
        if (role != Role.MODEL && err()) keys.add("workers: 1");
        if (role != Role.ENVIRONMENT && err()) keys.add("max-steps: 10");
        if ((role == Role.RECORDER || role == Role.TRAINER)
                && keys.stream().noneMatch(key -> key.startsWith("on-"))
                && err()) keys.add("on-error: restart");
        return "{" + String.join(", ", keys) + "}";
    }

    /** The keys that name a type and its settings. */
    private List<String> source(Role role) {
        StageFactory<?> factory = pick(stages.stream()
                .filter(stage -> Role.of(stage) == role && !stage.type().equals("act"))
                .toList());
        List<String> keys = new ArrayList<>();
        String type = random.nextInt(4) == 0 ? "'more:" + factory.type() + "'" : factory.type();
        if (!err()) keys.add("type: " + (err() ? pick(List.of("othing", "7", "[a]", "~")) : type));
        boolean required = settingsOf(factory.settings()).stream().anyMatch(Setting::isRequired);
        if (required ? !err() : random.nextBoolean()) keys.add("with: " + (err() ? "5" : block(factory.settings())));
        if (err()) keys.add("wiht: {}");
        return keys;
    }

    private String block(Class<?> settings) {
        List<String> keys = new ArrayList<>();
        for (Setting setting : settingsOf(settings)) {
            if (setting.isRequired() ? err() : random.nextInt(3) > 0) continue;
            boolean empty = !setting.isRequired() && random.nextInt(8) == 0;
            keys.add(setting.key() + ": " + (empty ? "~" : value(setting)));
        }
        if (err()) keys.add("unknown: 1");
        return "{" + String.join(", ", keys) + "}";
    }

    private String value(Setting setting) {
        if (!setting.component().isAnnotationPresent(Seconds.class)) return value(setting.type());
        return err() ? pick(List.of("soon", "1y", "[1]")) : pick(List.of("1", "-0.5", "500ms", "'-40ms'", "'1m 2s'"));
    }

    private String value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (err()) return pick(List.of("word", "3"));
            if (generic.getRawType() == List.class) return list(inner);
            return "{a: " + value(inner) + ", b: " + value(inner) + "}";
        }
        Class<?> plain = (Class<?>) type;
        if (RIGHT.containsKey(plain)) {
            return plain != Object.class && err() ? pick(WRONG.get(plain)) : pick(RIGHT.get(plain));
        }
        if (plain.isEnum()) {
            return err() ? pick(List.of("green", "RED", "3", "[red]")) : pick(List.of("red", "dark-blue", "true"));
        }
        if (plain.isArray()) return err() ? "1" : list(plain.getComponentType());
        if (plain == CaptureRef.class) return reference(Role.CAPTURE, "source:2");
        if (plain == EnvironmentRef.class) return reference(Role.ENVIRONMENT, "world");
        return err() ? "word" : block(plain);
    }

    private String list(Type element) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> value(element))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String reference(Role role, String plain) {
        if (err()) return "[a]";
        if (depth > 3 || random.nextInt(3) > 0) return plain;
        depth++;
        String block = "{" + String.join(", ", source(role)) + "}";
        depth--;
        return block;
    }

    /** Reads each record once: reading its annotations takes longer than anything else here. */
    private static List<Setting> settingsOf(Class<?> type) {
        return SETTINGS.computeIfAbsent(type, Setting::of);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
