package io.saccade.core.settings;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.Seconds;
import io.saccade.core.problem.Place;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A key of a settings record: a component of the record, or of a group in it.
 *
 * @param defaultText the default as in a pipeline file
 * @param doc empty if there is none
 */
public record Setting(RecordComponent component, Optional<String> defaultText, String doc) {
    /**
     * The keys of a settings record, in order; those of a group are in the group's place.
     *
     * @throws IllegalArgumentException if a group is no record, or its annotations are no blocks of its keys
     */
    public static List<Setting> of(Class<?> settings) {
        List<Setting> found = new ArrayList<>();
        for (RecordComponent component : settings.getRecordComponents()) {
            Optional<String> defaultText =
                    ComponentAnnotation.of(component, Default.class).map(Default::value);
            String doc =
                    ComponentAnnotation.of(component, Doc.class).map(Doc::value).orElse("");
            if (isGroup(component)) found.addAll(inGroup(component, defaultText, doc));
            else found.add(new Setting(component, defaultText, doc));
        }
        return found;
    }

    static boolean isGroup(RecordComponent component) {
        return ComponentAnnotation.of(component, Group.class).isPresent();
    }

    private static List<Setting> inGroup(RecordComponent group, Optional<String> defaults, String doc) {
        String name = Names.kebab(group.getName());
        if (!group.getType().isRecord()) throw new IllegalArgumentException("the group '" + name + "' is no record");
        boolean eachKey = doc.startsWith("{");
        Map<String, Node> other = defaults.map(text -> block(name, text)).orElse(new LinkedHashMap<>());
        Map<String, Node> more = eachKey ? block(name, doc) : new LinkedHashMap<>();
        List<Setting> found = new ArrayList<>();
        for (Setting setting : of(group.getType())) {
            Optional<String> replaced = taken(other, setting.key()).or(setting::defaultText);
            String told = (eachKey ? "" : doc)
                    + setting.doc()
                    + taken(more, setting.key()).map(text -> "; " + text).orElse("");
            found.add(new Setting(setting.component(), replaced, told));
        }
        other.putAll(more);
        if (other.isEmpty()) return found;
        throw new IllegalArgumentException(
                "the group '" + name + "' names " + other.keySet() + ", which it does not have");
    }

    private static Optional<String> taken(Map<String, Node> texts, String key) {
        return Optional.ofNullable(texts.remove(key)).map(Setting::text);
    }

    private static Map<String, Node> block(String group, String text) {
        Map<String, Node> values = new LinkedHashMap<>();
        Problems problems = new Problems();
        Node node = YamlReader.value(text, Place.of(group), problems).orElse(null);
        if (!(node instanceof Mapping mapping)) {
            throw new IllegalArgumentException(
                    "the group '" + group + "' has no block of keys, such as {threads: 4}, but " + text);
        }
        mapping.entries().forEach((key, entry) -> values.put(key, entry.value()));
        return values;
    }

    private static String text(Node node) {
        return node instanceof Scalar scalar ? scalar.text() : String.valueOf(node.plain());
    }

    /** The name in a pipeline file. */
    public String key() {
        return Names.kebab(component.getName());
    }

    /** Whether the setting may be left out without having a default. */
    public boolean isOptional() {
        return component.getType() == Optional.class;
    }

    /** Whether a pipeline file must give the setting. */
    public boolean isRequired() {
        return defaultText.isEmpty() && !isOptional();
    }

    /** The type of the value; for an optional setting, of the value in it. */
    public Type type() {
        return SettingsBinder.insideOptional(component.getGenericType()).orElse(component.getGenericType());
    }

    /** How the value is written; empty unless it is one word. */
    public Optional<ScalarForm> form() {
        return isInSeconds() ? Optional.of(Durations.SECONDS) : formOf(type());
    }

    /** Whether the value is a number of seconds, which may have a unit. */
    public boolean isInSeconds() {
        return isInSeconds(component);
    }

    static boolean isInSeconds(RecordComponent component) {
        return ComponentAnnotation.of(component, Seconds.class).isPresent();
    }

    /** The numbers that the setting accepts; empty if every value of its type is accepted. */
    public Optional<NumberRange> range() {
        return NumberRange.of(component);
    }

    /** How a value of this type is written; empty unless it is one word. */
    public static Optional<ScalarForm> formOf(Type type) {
        return type instanceof Class<?> plain ? ScalarType.of(plain).map(ScalarType::form) : Optional.empty();
    }

    /** The default as maps, lists, strings, numbers and booleans. */
    public Optional<Object> plainDefault() {
        if (component.getType() == String.class) return defaultText.map(text -> text);
        return defaultText
                .flatMap(text -> YamlReader.value(text, Place.of(key()), new Problems()))
                .map(Node::plain);
    }
}
