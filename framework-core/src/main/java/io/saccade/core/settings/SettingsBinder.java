package io.saccade.core.settings;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Seconds;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        RecordComponent[] components = type.getRecordComponents();
        tellUnknownKeys(components, block, problems);
        ValueBinder values = new ValueBinder(this, references, problems);
        List<Object> arguments = new ArrayList<>();
        for (RecordComponent component : components) {
            argument(component, block, values, problems).ifPresent(arguments::add);
        }
        if (arguments.size() < components.length) return Optional.empty();
        return construct(type, arguments, block, problems);
    }

    private static void tellUnknownKeys(RecordComponent[] components, Mapping block, Problems problems) {
        Set<String> known = new LinkedHashSet<>();
        for (RecordComponent component : components) known.add(Names.kebab(component.getName()));
        for (String key : block.entries().keySet()) {
            if (!known.contains(key)) {
                problems.add(block.placeOfKey(key), "is not known here." + Suggestion.ending(key, known));
            }
        }
    }

    @SuppressWarnings("OptionalMapToOptional") // the value of an Optional setting is itself an Optional
    private static Optional<?> argument(
            RecordComponent component, Mapping block, ValueBinder values, Problems problems) {
        String key = Names.kebab(component.getName());
        Optional<Node> written = block.get(key);
        Optional<Node> node = (written.isPresent() ? written : node(component, block.placeOf(key), problems))
                .map(value -> component.isAnnotationPresent(Seconds.class) ? inSeconds(value) : value);
        Optional<Type> inside = insideOptional(component.getGenericType());
        if (inside.isPresent()) {
            if (node.isEmpty()) return Optional.of(Optional.empty());
            return values.value(inside.get(), node.get()).map(Optional::of);
        }
        if (node.isEmpty()) {
            Doc doc = component.getAnnotation(Doc.class);
            problems.add(block.placeOf(key), "must be given" + (doc == null ? "." : ": " + doc.value()));
            return Optional.empty();
        }
        return values.value(component.getGenericType(), node.get());
    }

    /** Converts a duration to seconds. Other text stays unchanged, so that the message shows it. */
    private static Node inSeconds(Node node) {
        if (!(node instanceof Scalar scalar)) return node;
        return Durations.seconds(scalar.text())
                .<Node>map(seconds -> new Scalar(scalar.place(), seconds.toPlainString(), false))
                .orElse(scalar);
    }

    private static Optional<Node> node(RecordComponent component, Place place, Problems problems) {
        Default written = component.getAnnotation(Default.class);
        return written == null ? Optional.empty() : YamlReader.value(written.value(), place, problems);
    }

    /** Binds a component's default value, and adds a problem if that is impossible. */
    void byDefault(RecordComponent component, Place place, Problems problems) {
        ValueBinder values = new ValueBinder(this, references, problems);
        Type type = insideOptional(component.getGenericType()).orElse(component.getGenericType());
        node(component, place, problems)
                .map(value -> component.isAnnotationPresent(Seconds.class) ? inSeconds(value) : value)
                .ifPresent(node -> values.value(type, node));
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
