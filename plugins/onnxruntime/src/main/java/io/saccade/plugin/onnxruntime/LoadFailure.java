package io.saccade.plugin.onnxruntime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Explains in one sentence why ONNX Runtime did not load a file. ONNX Runtime's message, which names its C++ sources,
 * stays in the exception's cause.
 */
final class LoadFailure {
    private static final Pattern NEW_IR = Pattern.compile("IR version: (\\d+), max supported IR version: (\\d+)");
    private static final Pattern NEW_OPSET =
            Pattern.compile("Opset (\\d+) is under development.*support for domain (\\S+) is till opset (\\d+)");
    private static final Pattern UNKNOWN_OPERATOR =
            Pattern.compile("Fatal error: (\\S+?)\\(-?\\d+\\) is not a registered function/op");
    private static final Pattern UNREGISTERED = Pattern.compile("No Op registered for (\\S+) with domain_version of");
    private static final Pattern NO_KERNEL = Pattern.compile("Could not find an implementation for (\\S+?)\\(");
    private static final Pattern OPERATOR =
            Pattern.compile("(?:[Oo]p ?type|operator|Op|Optype) \\((\\w+)\\)|op_type:(\\w+)");
    private static final String ONNX_DOMAIN = "ai.onnx";

    private LoadFailure() {}

    /**
     * Returns the sentence, to follow the file's name.
     *
     * @param said ONNX Runtime's message
     */
    static String describe(Path file, String said) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = channel.map(MapMode.READ_ONLY, 0, Math.min(channel.size(), Integer.MAX_VALUE));
            byte[] start = new byte[Math.min(bytes.remaining(), ForeignFormat.START_BYTES)];
            bytes.get(0, start);
            Optional<String> foreign = ForeignFormat.of(start);
            return foreign.isPresent() ? foreign.get() : ofModel(file, ModelFile.read(bytes), said);
        } catch (Protobuf.CutOff e) {
            return "is cut off, or is no ONNX model; export, download or copy it again";
        } catch (Protobuf.Malformed e) {
            return "is no ONNX model; give one (.onnx)";
        } catch (IOException e) {
            return "can't be read: " + e.getMessage();
        }
    }

    private static String ofModel(Path file, ModelFile model, String said) {
        if (!model.hasGraph()) return "is no ONNX model: it has no graph; give one (.onnx)";
        return model.external().entrySet().stream()
                .flatMap(data -> externalTrouble(file, data.getKey(), data.getValue()).stream())
                .findFirst()
                .orElseGet(() -> ofWords(said));
    }

    private static Optional<String> externalTrouble(Path file, String location, long end) {
        try {
            if (Path.of(location).isAbsolute()) {
                return Optional.of("names its weights by an absolute path, " + location + ", which ONNX does not"
                        + " permit; export it again, with the weights in its own folder");
            }
            Path beside = file.resolveSibling(location);
            if (!Files.isRegularFile(beside)) {
                return Optional.of(
                        "has its weights in " + location + ", which is not beside it; copy both into one folder");
            }
            long size = Files.size(beside);
            return size >= end
                    ? Optional.empty()
                    : Optional.of("has its weights in " + location + ", and " + location
                            + " is too short: it has " + size + " of " + end
                            + " bytes or more; export, download or copy both again");
        } catch (InvalidPathException | IOException e) {
            return Optional.of("has its weights in " + location + ", which can't be read: " + e.getMessage());
        }
    }

    private static String ofWords(String said) {
        String older = "; export it for an older version";
        Matcher ir = NEW_IR.matcher(said);
        if (ir.find()) {
            return "is newer than this ONNX Runtime knows (IR " + ir.group(1) + "), which knows IR " + ir.group(2)
                    + " at most" + older + ", or use a newer Saccade";
        }
        Matcher opset = NEW_OPSET.matcher(said);
        if (opset.find()) {
            String domain = opset.group(2).equals(ONNX_DOMAIN) ? "opset " : "opset of " + opset.group(2) + " ";
            return "is newer than this ONNX Runtime knows (" + domain + opset.group(1) + "), which knows opset "
                    + opset.group(3) + " at most" + older + ", or use a newer Saccade";
        }
        return ofOperators(said);
    }

    private static String ofOperators(String said) {
        Matcher unknown = UNKNOWN_OPERATOR.matcher(said);
        Matcher unregistered = UNREGISTERED.matcher(said);
        if (unknown.find()) return unknownOperator(unknown.group(1));
        if (unregistered.find()) return unknownOperator(unregistered.group(1));
        Matcher kernel = NO_KERNEL.matcher(said);
        if (kernel.find()) {
            return "uses the operator " + kernel.group(1) + " on types for which this ONNX Runtime has none;"
                    + " export it with float32";
        }
        Matcher operator = OPERATOR.matcher(said);
        String where = operator.find()
                ? " at the operator " + (operator.group(1) == null ? operator.group(2) : operator.group(1))
                : "";
        return "breaks a rule of ONNX" + where + ", so that ONNX Runtime can't run it; export it again, and check it"
                + " with onnx.checker (--verbose shows ONNX Runtime's own message)";
    }

    private static String unknownOperator(String name) {
        return "uses the operator " + name + ", which this ONNX Runtime does not know; export it with the operators of"
                + " ONNX itself";
    }
}
