package io.saccade.plugin.onnxruntime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Works around two faults of ONNX Runtime's Java binding by reflection on its private members; its module is automatic
 * and so open to reflection. Tests fail when another release has different members.
 */
final class BindingInternals {
    private BindingInternals() {}

    /**
     * Takes our own reference to the native environment, which is never released. The binding frees the environment in
     * a shutdown hook. After Ctrl-C that hook runs concurrently with the core's, while the last samples are still in
     * their networks: opening a model then fails, and the process may crash (microsoft/onnxruntime#31352).
     *
     * @throws IllegalStateException when the binding differs from the tested one
     */
    static void keepEnvironment() {
        try {
            Method create = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            create.setAccessible(true);
            int level = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL.getValue();
            create.invoke(null, field("ortApiHandle").getLong(null), level, "saccade");
        } catch (ReflectiveOperationException e) {
            throw unknown(e);
        }
    }

    /**
     * Deletes the temporary folder that the binding always creates, and otherwise deletes only at a regular exit. Call
     * it only if all libraries were loaded from elsewhere.
     *
     * @throws IllegalStateException when the binding differs from the tested one
     */
    static void deleteTemporaryFolder() throws IOException {
        try {
            Files.deleteIfExists((Path) field("tempDirectory").get(null));
        } catch (DirectoryNotEmptyException inUse) {
            return; // this build has unpacked further files
        } catch (ReflectiveOperationException e) {
            throw unknown(e);
        }
    }

    private static Field field(String name) throws ReflectiveOperationException {
        Field field = Class.forName("ai.onnxruntime.OnnxRuntime", true, OrtEnvironment.class.getClassLoader())
                .getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static IllegalStateException unknown(ReflectiveOperationException cause) {
        return new IllegalStateException("this version of ONNX Runtime's Java binding was not tested", cause);
    }
}
