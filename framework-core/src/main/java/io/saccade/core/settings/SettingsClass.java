package io.saccade.core.settings;

import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.Range;
import io.saccade.core.problem.Problem;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks whether a class can be a settings record at all; if not, its author must change it. */
public final class SettingsClass {
    private static final String TYPES = "; settings are text, numbers, booleans, enums, Path, Duration, CaptureRef,"
            + " EnvironmentRef, records of these, and List, Map<String, ...>, arrays and Optional of these";

    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, double.class, Double.class);

    private final Class<? extends Record> type;
    private final Set<Class<?>> seen = new HashSet<>();

    public SettingsClass(Class<? extends Record> type) {
        this.type = type;
    }

    /**
     * Returns why settings of this class can't be read, as a clause that follows the owner's name; empty if they can.
     * Parses the default values, but creates no record.
     */
    public Optional<String> refusal() {
        return refusal(type);
    }

    /** Checks what needs the groups: that no key is there twice, and that the defaults can be read. */
    private static Optional<String> keys(Class<?> type) {
        List<Setting> settings;
        try {
            settings = Setting.of(type);
        } catch (IllegalArgumentException e) {
            return Optional.of("has settings that can't be read: " + e.getMessage());
        }
        Set<String> keys = new HashSet<>();
        for (Setting setting : settings) {
            if (!keys.add(setting.key())) {
                return Optional.of("has the setting '" + setting.key() + "' twice; a group has it too, whose keys are"
                        + " beside the others, so one of them must get another name");
            }
        }
        return settings.stream().flatMap(setting -> byDefault(setting).stream()).findFirst();
    }

    private Optional<String> refusal(Class<?> settings) {
        if (!seen.add(settings)) {
            return Optional.of("has settings that contain themselves: " + settings.getSimpleName());
        }
        Module core = SettingsClass.class.getModule();
        if (!settings.getModule().isExported(settings.getPackageName(), core)) {
            return Optional.of("has settings that can't be read; its module-info must say 'exports "
                    + settings.getPackageName() + ";'");
        }
        if (!Modifier.isPublic(settings.getModifiers())) {
            return Optional.of(
                    "has settings that can't be created: the record " + settings.getSimpleName() + " must be public");
        }
        Optional<String> refusal = Stream.of(settings.getRecordComponents())
                .flatMap(component -> component(component).stream())
                .findFirst();
        seen.remove(settings);
        return refusal.or(() -> keys(settings));
    }

    private Optional<String> component(RecordComponent component) {
        String key = Names.kebab(component.getName());
        Type content = SettingsBinder.insideOptional(component.getGenericType()).orElse(component.getGenericType());
        if (Setting.isInSeconds(component) && content != double.class && content != Double.class) {
            return Optional.of("has the setting '" + key + "' in @Seconds, which must be a double");
        }
        Optional<String> range = range(component, content);
        if (range.isPresent()) return Optional.of("has the setting '" + key + "' whose @Range " + range.get());
        if (Setting.isGroup(component) && !component.getType().isRecord()) {
            return Optional.of("has the group '" + key + "', which must be a record");
        }
        return type(content)
                .map(refusal -> refusal.startsWith("has ")
                        ? refusal
                        : "has the setting '" + key + "' of the type " + refusal + TYPES);
    }

    private static Optional<String> range(RecordComponent component, Type content) {
        Optional<Range> range = ComponentAnnotation.of(component, Range.class);
        if (range.isEmpty()) return Optional.empty();
        Type number = content instanceof ParameterizedType generic && generic.getRawType() == List.class
                ? generic.getActualTypeArguments()[0]
                : content;
        if (!(number instanceof Class<?> plain) || !NUMBERS.contains(plain)) {
            return Optional.of("is for whole numbers, doubles, and Optional and List of them");
        }
        return NumberRange.of(component).flatMap(of -> of.refusal(range.get())).map(what -> "has " + what);
    }

    /** The name of a type that can't be bound, or a whole clause about a nested record. */
    private Optional<String> type(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) return type(arguments[0]);
            if (generic.getRawType() == Map.class && arguments[0] == String.class) return type(arguments[1]);
            return Optional.of(type.getTypeName());
        }
        if (!(type instanceof Class<?> plain)) return Optional.of(type.getTypeName());
        if (plain.isArray()) return type(plain.getComponentType());
        if (plain.isEnum() && plain.getEnumConstants().length > 0) return Optional.empty();
        if (plain.isRecord()) return refusal(plain);
        boolean known = ScalarType.of(plain).isPresent()
                || plain == CaptureRef.class
                || plain == EnvironmentRef.class
                || plain == Object.class;
        return known ? Optional.empty() : Optional.of(plain.getTypeName());
    }

    private static Optional<String> byDefault(Setting setting) {
        Problems problems = new Problems();
        new SettingsBinder(References.any()).byDefault(setting, problems);
        List<Problem> found = problems.list();
        if (found.isEmpty()) return Optional.empty();
        return Optional.of("has an unreadable default, '"
                + Scalar.shortened(setting.defaultText().orElse("")) + "': "
                + found.get(0).toString().replaceFirst("\\.$", ""));
    }
}
