package io.saccade.plugin.onnxruntime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * A reference of our own to the native environment, given up by the end of the process alone.
 *
 * <p>ONNX Runtime's Java binding frees the environment in a shutdown hook. After Ctrl-C that hook runs beside the
 * core's, while the last samples still go through their networks: models that are opened then fail, and the process
 * may crash (microsoft/onnxruntime#31352). The native environment counts references, but the binding's way to add
 * one is private, hence the reflection; its module is automatic and so open to it.
 */
final class EnvironmentReference {
    private EnvironmentReference() {}

    /** @throws IllegalStateException when the binding is not the one this was written for */
    static void keep() {
        try {
            Field api = Class.forName("ai.onnxruntime.OnnxRuntime", true, OrtEnvironment.class.getClassLoader())
                    .getDeclaredField("ortApiHandle");
            Method create = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            api.setAccessible(true);
            create.setAccessible(true);
            create.invoke(null, api.getLong(null), OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL.getValue(), "saccade");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this ONNX Runtime's Java binding is not the one that was tested", e);
        }
    }
}
