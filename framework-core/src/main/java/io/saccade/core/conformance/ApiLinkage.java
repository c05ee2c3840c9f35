package io.saccade.core.conformance;

import io.saccade.api.spi.StageFactory;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether a plugin was compiled for this API: every class, method and field of it that the plugin's classes refer
 * to must exist here. Java itself would fail at the first use only.
 */
final class ApiLinkage {
    private static final String API = "io/saccade/api/";

    private ApiLinkage() {}

    /**
     * What the classes refer to and the API has not, such as {@code io/saccade/api/data/Keys.MOOD}.
     *
     * @param plugin a jar or a folder of classes
     */
    static Set<String> missing(Path plugin) throws IOException {
        if (Files.isDirectory(plugin)) return missingIn(plugin);
        try (FileSystem jar = FileSystems.newFileSystem(plugin)) {
            return missingIn(jar.getPath("/"));
        }
    }

    private static Set<String> missingIn(Path root) throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(ApiLinkage::isClass).toList()) {
                ClassReferences references = ClassReferences.of(file);
                references.classes().stream().filter(ApiLinkage::isMissing).forEach(missing::add);
                references.members().stream()
                        .filter(ApiLinkage::isMissing)
                        .forEach(member -> missing.add(text(member)));
            }
        }
        return missing;
    }

    private static boolean isClass(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".class") && !name.equals("module-info.class");
    }

    private static String text(ClassReferences.Member member) {
        return member.owner() + "." + member.name() + (member.isMethod() ? member.descriptor() : "");
    }

    private static boolean isMissing(String className) {
        return className.startsWith(API) && find(className).isEmpty();
    }

    private static boolean isMissing(ClassReferences.Member member) {
        if (!member.owner().startsWith(API)) return false;
        Optional<Class<?>> owner = find(member.owner());
        return owner.isPresent() && types(owner.get()).stream().noneMatch(type -> has(type, member));
    }

    private static Optional<Class<?>> find(String className) {
        try {
            return Optional.of(Class.forName(className.replace('/', '.'), false, StageFactory.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The class with everything from which it inherits. */
    private static List<Class<?>> types(Class<?> type) {
        List<Class<?>> types = new ArrayList<>(List.of(Object.class));
        add(type, types);
        return types;
    }

    private static void add(@Nullable Class<?> type, List<Class<?>> types) {
        if (type == null || types.contains(type)) return;
        types.add(type);
        add(type.getSuperclass(), types);
        for (Class<?> parent : type.getInterfaces()) add(parent, types);
    }

    private static boolean has(Class<?> type, ClassReferences.Member member) {
        if (!member.isMethod()) {
            return Arrays.stream(type.getDeclaredFields()).anyMatch(field -> is(field, member));
        }
        Stream<String> descriptors = member.name().equals("<init>")
                ? Arrays.stream(type.getDeclaredConstructors()).map(ApiLinkage::descriptor)
                : Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.getName().equals(member.name()))
                        .map(ApiLinkage::descriptor);
        return descriptors.anyMatch(member.descriptor()::equals);
    }

    private static boolean is(Field field, ClassReferences.Member member) {
        return field.getName().equals(member.name())
                && field.getType().descriptorString().equals(member.descriptor());
    }

    private static String descriptor(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
    }

    private static String descriptor(Constructor<?> constructor) {
        return MethodType.methodType(void.class, constructor.getParameterTypes())
                .toMethodDescriptorString();
    }
}
