package io.saccade.plugin.desktop;

import static io.saccade.testkit.JavaProgram.say;

import io.saccade.plugin.desktop.InputHook.Registration;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Listens to presses and the given keys until it reads a line; listens again if the line is "again". */
final class HookProgram {
    private HookProgram() {}

    public static void main(String[] keys) throws Exception {
        try (BufferedReader told = new BufferedReader(new InputStreamReader(System.in))) {
            do {
                listen(told, keys);
            } while ("again".equals(told.readLine()));
        } catch (IllegalStateException | IllegalArgumentException e) {
            say(e.getMessage());
        }
    }

    private static void listen(BufferedReader told, String... keys) throws Exception {
        List<Registration> registrations = new ArrayList<>();
        registrations.add(InputHook.onPress((x, y, button) -> say(button + " " + x + " " + y)));
        for (String key : keys) registrations.add(InputHook.onKey(key, () -> say(key)));
        say("listens, and left " + leftovers() + " files");
        told.readLine();
        for (Registration registration : registrations) registration.close();
        say("is deaf");
    }

    private static long leftovers() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.count();
        }
    }
}
