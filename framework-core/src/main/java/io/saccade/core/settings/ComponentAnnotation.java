package io.saccade.core.settings;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An annotation of a settings component. Java puts it on the component; other languages, such as Kotlin, may put it only
 * on the parameter of the record's constructor.
 */
final class ComponentAnnotation {
    private ComponentAnnotation() {}

    static <A extends Annotation> Optional<A> of(RecordComponent component, Class<A> annotation) {
        boolean onComponents = component.getAnnotations().length > 0; // then all are, and the search below is left out
        return onComponents
                ? Optional.ofNullable(component.getAnnotation(annotation))
                : onParameter(component, annotation);
    }

    private static <A extends Annotation> Optional<A> onParameter(RecordComponent component, Class<A> annotation) {
        List<RecordComponent> components =
                List.of(component.getDeclaringRecord().getRecordComponents());
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        return Arrays.stream(component.getDeclaringRecord().getDeclaredConstructors())
                .filter(constructor -> Arrays.equals(constructor.getParameterTypes(), types))
                .map(constructor -> constructor.getParameters()[index(component, components)])
                .flatMap(parameter -> Optional.ofNullable(parameter.getAnnotation(annotation)).stream())
                .findFirst();
    }

    /** Each call of {@code getRecordComponents} makes new objects. */
    private static int index(RecordComponent component, List<RecordComponent> components) {
        return components.stream().map(RecordComponent::getName).toList().indexOf(component.getName());
    }
}
