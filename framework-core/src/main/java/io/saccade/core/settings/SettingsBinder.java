package io.saccade.core.settings;

import io.saccade.api.spi.InvalidSetting;
import io.saccade.core.call.PluginCall;
import io.saccade.core.call.PluginCallFailure;
import io.saccade.core.call.Reasons;
import io.saccade.core.problem.Place;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Creates settings records from blocks of keys: the component {@code scaleFactor} is the key {@code scale-factor}.
 * Reports every unknown or missing key and every invalid value, each at its place.
 */
public final class SettingsBinder {
    /** The beginning of a message about a plugin that failed while checking its settings. */
    public static final String UNCHECKED = "can't be checked,";

    private final References references;

    public SettingsBinder(References references) {
        this.references = references;
    }

    /**
     * Creates the record that the block describes. Returns empty, and adds a problem, if that is impossible. Unknown
     * keys are problems too, but the record is still created.
     *
     * @throws IllegalArgumentException if the class can't be a settings record, which is its author's error
     */
    public <C extends Record> Optional<C> bind(Class<C> type, Mapping block, Problems problems) {
        List<Setting> settings = Setting.of(type);
        tellUnknownKeys(settings, block, problems);
        return record(type, settings.iterator(), block, new ValueBinder(this, references, problems), problems);
    }

    private static void tellUnknownKeys(List<Setting> settings, Mapping block, Problems problems) {
        List<String> known = settings.stream().map(Setting::key).toList();
        for (String key : block.entries().keySet()) {
            if (!known.contains(key)) {
                problems.add(block.placeOfKey(key), "is not known here." + Suggestion.ending(key, known));
            }
        }
    }

    /** Creates a record with its groups. Takes its keys from the settings, which are in the components' order. */
    private static <C extends Record> Optional<C> record(
            Class<C> type, Iterator<Setting> settings, Mapping block, ValueBinder values, Problems problems) {
        RecordComponent[] components = type.getRecordComponents();
        List<Object> arguments = new ArrayList<>();
        for (RecordComponent component : components) {
            Optional<?> argument = Setting.isGroup(component)
                    ? record(component.getType().asSubclass(Record.class), settings, block, values, problems)
                    : argument(settings.next(), block, values, problems);
            argument.ifPresent(arguments::add);
        }
        if (arguments.size() < components.length) return Optional.empty();
        return construct(type, arguments, block, problems);
    }

    @SuppressWarnings("OptionalMapToOptional") // the value of an Optional setting is itself an Optional
    private static Optional<?> argument(Setting setting, Mapping block, ValueBinder values, Problems problems) {
        String key = setting.key();
        Optional<Node> node = block.get(key).or(() -> byDefault(setting, block.placeOf(key), problems));
        if (setting.isOptional()) {
            if (node.isEmpty()) return Optional.of(Optional.empty());
            return value(setting, node.get(), values).map(Optional::of);
        }
        if (node.isPresent()) return value(setting, node.get(), values);
        problems.add(block.placeOf(key), "must be given" + (setting.doc().isEmpty() ? "." : ": " + setting.doc()));
        return Optional.empty();
    }

    private static Optional<Node> byDefault(Setting setting, Place place, Problems problems) {
        return setting.defaultText().flatMap(text -> YamlReader.value(text, place, problems));
    }

    private static Optional<?> value(Setting setting, Node node, ValueBinder values) {
        return values.value(setting.type(), converted(setting, node))
                .filter(value -> values.isInRange(setting, value, node));
    }

    private static Node converted(Setting setting, Node node) {
        return setting.isInSeconds() ? inSeconds(node) : node;
    }

    /** Converts a duration to seconds. Other text stays unchanged, so that the message shows it. */
    private static Node inSeconds(Node node) {
        if (!(node instanceof Scalar scalar)) return node;
        return Durations.seconds(scalar.text())
                .<Node>map(seconds -> new Scalar(scalar.place(), seconds.toPlainString(), false))
                .orElse(scalar);
    }

    /** Binds a setting's default value, and adds a problem if that is impossible. */
    void byDefault(Setting setting, Problems problems) {
        ValueBinder values = new ValueBinder(this, references, problems);
        byDefault(setting, Place.of(setting.key()), problems).ifPresent(node -> value(setting, node, values));
    }

    static Optional<Type> insideOptional(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? Optional.of(generic.getActualTypeArguments()[0])
                : Optional.empty();
    }

    private static <C extends Record> Optional<C> construct(
            Class<C> type, List<Object> arguments, Mapping block, Problems problems) {
        try {
            return Optional.of(instance(constructor(type), arguments.toArray()));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidSetting invalid) {
                problems.add(placeOf(invalid, block), broken(invalid, block));
            } else if (e.getCause() instanceof IllegalArgumentException invalid && invalid.getMessage() != null) {
                problems.add(block.place(), invalid.getMessage());
            } else {
                problems.add(block.place(), pluginFailed(type, Reasons.of(e)));
            }
            return Optional.empty();
        } catch (PluginCallFailure e) {
            problems.add(block.place(), pluginFailed(type, e.reason()));
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "the settings record " + type.getName() + " must be public, in an exported package", e);
        }
    }

    /** Calls the record's constructor. A plugin's record runs the plugin's code. */
    private static <C extends Record> C instance(Constructor<C> constructor, Object[] arguments)
            throws ReflectiveOperationException {
        Module plugin = constructor.getDeclaringClass().getModule();
        if (plugin == SettingsBinder.class.getModule()) return constructor.newInstance(arguments);
        try {
            return PluginCall.of(String.valueOf(plugin.getName()), () -> constructor.newInstance(arguments));
        } catch (PluginCallFailure e) {
            if (e.getCause() instanceof ReflectiveOperationException failure) throw failure;
            throw e;
        }
    }

    private static String pluginFailed(Class<?> type, String reason) {
        return UNCHECKED + " because the plugin " + type.getModule().getName() + " failed (" + reason + ").";
    }

    private static <C extends Record> Constructor<C> constructor(Class<C> type) throws NoSuchMethodException {
        Class<?>[] types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<C> constructor = type.getDeclaredConstructor(types);
        // The core's own records need not be public. Those of a plugin must be; if access is refused, they stay
        // inaccessible.
        if (!constructor.canAccess(null)) constructor.trySetAccessible();
        return constructor;
    }

    private static Place placeOf(InvalidSetting invalid, Mapping block) {
        return block.placeOf(invalid.key());
    }

    private static String broken(InvalidSetting invalid, Mapping block) {
        String sentence = String.valueOf(invalid.getMessage()).replaceFirst("^'.*?' ", "");
        String value = block.get(invalid.key())
                .map(node -> ", but is " + node.describe())
                .orElse(", but is left out");
        return sentence + value + ".";
    }
}
