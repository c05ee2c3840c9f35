package io.saccade.plugin.onnxgaze;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An ONNX file with notes. Appended protobuf fields are merged into the message. */
final class NotedModel {
    private static final int METADATA_PROPS = 14;

    private NotedModel() {}

    /** Copies a model and adds notes. */
    static Path write(Path file, Path model, Map<String, String> notes) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(Files.readAllBytes(model));
        for (Map.Entry<String, String> note : notes.entrySet()) {
            ByteArrayOutputStream entry = new ByteArrayOutputStream();
            field(entry, 1, note.getKey().getBytes(StandardCharsets.UTF_8));
            field(entry, 2, note.getValue().getBytes(StandardCharsets.UTF_8));
            field(content, METADATA_PROPS, entry.toByteArray());
        }
        return Files.write(file, content.toByteArray());
    }

    private static void field(ByteArrayOutputStream out, int number, byte... value) {
        if (value.length > 127) throw new IllegalArgumentException("one byte must do for the length");
        out.write(number << 3 | 2);
        out.write(value.length);
        out.writeBytes(value);
    }
}
