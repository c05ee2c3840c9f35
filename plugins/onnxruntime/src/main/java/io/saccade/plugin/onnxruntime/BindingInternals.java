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
 * Two faults of ONNX Runtime's Java binding, mended from outside through what it keeps private; its module is
 * automatic and so open to reflection. Tests notice when another release is built differently.
 */
final class BindingInternals {
    private BindingInternals() {}

    /**
     * Takes a reference of our own to the native environment, given up by the end of the process alone. The binding
     * frees the environment in a shutdown hook, which after Ctrl-C runs beside the core's, while the last samples
     * still go through their networks: models that are opened then fail, and the process may crash
     * (microsoft/onnxruntime#31352).
     *
     * @throws IllegalStateException when the binding is not the one this was written for
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
     * Deletes the temporary folder that the binding makes whether or not it unpacks anything, and deletes itself only
     * when the process ends in peace. Only where all libraries came from elsewhere.
     *
     * @throws IllegalStateException when the binding is not the one this was written for
     */
    static void deleteTemporaryFolder() throws IOException {
        try {
            Files.deleteIfExists((Path) field("tempDirectory").get(null));
        } catch (DirectoryNotEmptyException inUse) {
            return; // a build that unpacks more than we know of
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
        return new IllegalStateException("this ONNX Runtime's Java binding is not the one that was tested", cause);
    }
}
