package io.saccade.core.plan;

import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.problem.Place;
import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Names;
import io.saccade.core.settings.Node;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.References;
import io.saccade.core.settings.SettingsBinder;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a stage reads and writes before anybody has set it up: the ports of its default settings, with a made-up
 * word or number for each setting that must be given. For suggestions and listings.
 */
public final class TypicalPorts {
    private static final References ANY_SOURCE = new References() {
        @Override
        public Optional<CaptureRef> capture(Node node, Problems problems) {
            return Optional.of(new CaptureRef() {});
        }

        @Override
        public Optional<EnvironmentRef> environment(Node node, Problems problems) {
            return Optional.of(new EnvironmentRef() {});
        }
    };

    private TypicalPorts() {}

    /** Empty when the made-up settings break a rule of the stage. */
    public static Optional<Ports> of(StageFactory<?> factory) {
        Problems unseen = new Problems();
        Place place = Place.of(factory.type());
        Mapping settings = (Mapping) Node.of(required(factory.settings()), place);
        return new SettingsBinder(ANY_SOURCE)
                .bind(factory.settings(), settings, unseen)
                .flatMap(bound -> PluginCalls.ports(factory, bound, place, unseen));
    }

    private static Map<String, Object> required(Class<?> settings) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : settings.getRecordComponents()) {
            boolean given = component.isAnnotationPresent(Default.class) || component.getType() == Optional.class;
            if (!given) values.put(Names.kebab(component.getName()), specimen(component.getType()));
        }
        return values;
    }

    private static Object specimen(Class<?> type) {
        if (type == List.class || type.isArray()) return List.of();
        if (type == Map.class) return Map.of();
        if (type.isRecord()) return required(type);
        if (type.isEnum()) return Names.kebab((Enum<?>) type.getEnumConstants()[0]);
        if (type == boolean.class || type == Boolean.class) return false;
        if (type == Duration.class) return "1s";
        return 1;
    }
}
