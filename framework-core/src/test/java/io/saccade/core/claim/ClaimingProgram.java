package io.saccade.core.claim;

import io.saccade.api.files.PartialName;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that claims a name, begins a file and a folder of that name, and waits until it is killed. */
final class ClaimingProgram {
    private ClaimingProgram() {}

    public static void main(String[] arguments) throws IOException {
        Path name = Path.of(arguments[0]);
        boolean claimed = new NameClaims().claim(name);
        Files.writeString(PartialName.beside(name), "half");
        Files.createFile(Files.createDirectory(PartialName.beside(name)).resolve("0.jpg"));
        System.out.println(claimed ? "claimed" : "taken");
        while (System.in.read() >= 0) {} // until the test has ended, if it was not killed before
    }

    /** Starts the process and waits until it has claimed the name. */
    static Process claim(Path name) throws IOException {
        String classPath = String.join(
                File.pathSeparator,
                System.getProperty("basedir", ".") + "/target/test-classes",
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path"));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-cp",
                classPath,
                ClaimingProgram.class.getName(),
                name.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = process.inputReader().readLine();
        if (!"claimed".equals(line)) throw new IOException("the process says " + line);
        return process;
    }
}
