package io.saccade.testkit;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public members of a module as text: one line a type, and one line a member below it. */
final class ApiText {
    private static final String SUFFIX = ".class";

    private ApiText() {}

    /** @param classes the folder or jar of the module */
    static String of(Path classes) throws IOException {
        ModuleReference module = ModuleFinder.of(classes).findAll().iterator().next();
        Set<String> packages = module.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(Exports::source)
                .collect(Collectors.toSet());
        List<Class<?>> types = new ArrayList<>();
        try (ModuleReader reader = module.open();
                Stream<String> files = reader.list()) {
            for (String file : files.filter(name -> name.endsWith(SUFFIX)).toList()) {
                String name = file.substring(0, file.length() - SUFFIX.length()).replace('/', '.');
                if (packages.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) types.add(type(name));
            }
        }
        return types.stream()
                .filter(ApiText::isShown)
                .sorted(Comparator.comparing(Class::getName))
                .map(ApiText::text)
                .collect(Collectors.joining("\n"));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, ApiText.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isShown(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return shown(type.getModifiers()) && !type.isAnonymousClass() && (outer == null || isShown(outer));
    }

    private static boolean shown(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String text(Class<?> type) {
        Stream<String> members = Stream.of(
                        Arrays.stream(type.getDeclaredFields()).map(ApiText::line),
                        Arrays.stream(type.getDeclaredConstructors()).map(ApiText::line),
                        Arrays.stream(type.getDeclaredMethods()).map(ApiText::line))
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .map(line -> "    " + line + "\n")
                .sorted();
        return header(type) + "\n" + members.collect(Collectors.joining());
    }

    private static String header(Class<?> type) {
        List<String> words = new ArrayList<>(annotations(type));
        words.add(Modifier.toString(type.getModifiers() & ~Modifier.INTERFACE));
        if (type.isSealed()) words.add("sealed");
        words.add(kind(type));
        words.add(type.getName() + variables(type.getTypeParameters()));
        if (type.isRecord()) {
            words.add(Arrays.stream(type.getRecordComponents())
                    .map(part -> part.getGenericType().getTypeName() + " " + part.getName())
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        List<Type> parents = new ArrayList<>();
        if (type.getGenericSuperclass() != null) parents.add(type.getGenericSuperclass());
        parents.addAll(List.of(type.getGenericInterfaces()));
        return String.join(" ", words).trim()
                + list(" extends ", parents)
                + (type.isSealed() ? list(" permits ", List.of(type.getPermittedSubclasses())) : "");
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) return "@interface";
        if (type.isInterface()) return "interface";
        if (type.isRecord()) return "record";
        return type.isEnum() ? "enum" : "class";
    }

    private static String list(String word, List<? extends Type> types) {
        return types.isEmpty()
                ? ""
                : word + types.stream().map(Type::getTypeName).collect(Collectors.joining(", "));
    }

    private static String variables(TypeVariable<?>... variables) {
        if (variables.length == 0) return "";
        return Arrays.stream(variables)
                .map(variable -> variable + list(" extends ", List.of(variable.getBounds())))
                .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String line(Field field) {
        if (isHidden(field) || field.isSynthetic()) return "";
        return Modifier.toString(field.getModifiers()) + " "
                + field.getGenericType().getTypeName() + " " + field.getName();
    }

    private static String line(Constructor<?> made) {
        return isHidden(made) || made.isSynthetic()
                ? ""
                : signature(made, made.getDeclaringClass().getSimpleName());
    }

    private static String line(Method method) {
        if (isHidden(method) || method.isSynthetic()) return "";
        Object value = method.getDefaultValue();
        return signature(method, method.getGenericReturnType().getTypeName() + " " + method.getName())
                + (value == null ? "" : " default " + value);
    }

    private static boolean isHidden(Member member) {
        return !shown(member.getModifiers());
    }

    private static String signature(Executable method, String name) {
        int modifiers =
                method.getModifiers() & (Modifier.methodModifiers() & ~Modifier.SYNCHRONIZED & ~Modifier.NATIVE);
        List<String> words = new ArrayList<>(annotations(method));
        words.add(Modifier.toString(modifiers));
        if (method instanceof Method called && called.isDefault()) words.add("default");
        if (method.getTypeParameters().length > 0) words.add(variables(method.getTypeParameters()));
        String parameters = Arrays.stream(method.getGenericParameterTypes())
                .map(Type::getTypeName)
                .collect(Collectors.joining(", ", "(", ")"));
        words.add(name + parameters + list(" throws ", List.of(method.getGenericExceptionTypes())));
        return String.join(" ", words);
    }

    /** Annotations that a caller may rely on; those of tools are not kept in class files. */
    private static List<String> annotations(AnnotatedElement element) {
        return Arrays.stream(element.getDeclaredAnnotations())
                .map(annotation -> "@" + annotation.annotationType().getSimpleName())
                .sorted()
                .toList();
    }
}
