package io.saccade.distribution;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Flink cluster on this machine: a JobManager and TaskManagers with a slot each, as processes from Maven's jars. */
final class FlinkMachines implements AutoCloseable {
    private static final String CONFIG = """
            jobmanager: { bind-host: 127.0.0.1, rpc: { address: 127.0.0.1, port: %d } }
            blob: { server: { port: %d } }
            rest: { address: 127.0.0.1, bind-address: 127.0.0.1, port: %d }
            web: { submit: { enable: %s } }
            taskmanager:
              { bind-host: 127.0.0.1, host: 127.0.0.1, numberOfTaskSlots: 1, cpu: { cores: 1 },
                memory: { framework: { heap: { size: 64m }, off-heap: { size: 64m } },
                          task: { heap: { size: 96m }, off-heap: { size: 0 } }, managed: { size: 0 },
                          network: { min: 32m, max: 32m }, jvm-metaspace: { size: 128m },
                          jvm-overhead: { min: 64m, max: 64m } } }
            heartbeat: { interval: 1000, timeout: 6000 }
            pekko: { startup-timeout: 120 s } # beside other load, its own 10 s are too few
            metrics: { fetcher: { update-interval: 500 } }
            """;
    /** Errors only: a cluster logs hundreds of lines. */
    private static final String LOGGING = """
            <configuration>
              <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d{HH:mm:ss.SSS} %-5level %logger{20} - %msg%n</pattern></encoder>
              </appender>
              <root level="LEVEL"><appender-ref ref="out" /></root>
            </configuration>
            """;

    /** What Flink's scripts give to every JVM. */
    private static final String OPENED = "--add-opens";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path folder;
    private final URI address;
    private final List<Process> processes = new ArrayList<>();
    private Process jobManager;

    private FlinkMachines(Path folder, URI address) {
        this.folder = folder;
        this.address = address;
    }

    /** Starts a cluster with two TaskManagers; they are there soon after. */
    static FlinkMachines start(Path folder, boolean submission) throws IOException {
        List<Integer> ports = freePorts();
        Files.createDirectories(folder.resolve("conf"));
        Files.createDirectories(folder.resolve("tmp"));
        Files.writeString(
                folder.resolve("conf/config.yaml"),
                String.format(Locale.ROOT, CONFIG, ports.get(0), ports.get(1), ports.get(2), submission));
        Files.writeString(
                folder.resolve("conf/logback.xml"), LOGGING.replace("LEVEL", System.getProperty("flink.log", "WARN")));
        FlinkMachines machines = new FlinkMachines(folder, URI.create("http://127.0.0.1:" + ports.get(2) + "/"));
        machines.startJobManager();
        machines.startTaskManager();
        machines.startTaskManager();
        return machines;
    }

    private static List<Integer> freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket two = new ServerSocket(0);
                ServerSocket three = new ServerSocket(0)) {
            return List.of(one.getLocalPort(), two.getLocalPort(), three.getLocalPort());
        }
    }

    String address() {
        return address.toString();
    }

    /** Starts it, or another in its place. */
    void startJobManager() throws IOException {
        jobManager = java(
                Map.of(),
                List.of(),
                "jobmanager",
                "-Xmx256m",
                OPENED,
                "java.base/java.util=ALL-UNNAMED",
                "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint");
    }

    Process startTaskManager() throws IOException {
        return startTaskManager(Map.of(), List.of());
    }

    /** @param by a program that starts it, with its arguments; may be empty */
    Process startTaskManager(Map<String, String> environment, List<String> by) throws IOException {
        return java(
                environment,
                by,
                "taskmanager-" + processes.size(),
                "-Xmx192m",
                "-XX:MaxDirectMemorySize=160m",
                "org.apache.flink.runtime.taskexecutor.TaskManagerRunner");
    }

    private Process java(Map<String, String> environment, List<String> by, String name, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(by);
        command.addAll(command(arguments));
        command.addAll(List.of("--configDir", folder.resolve("conf").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()); // with no plugins of Flink
        builder.environment().put("SACCADE_OPTS", System.getProperty("test.jvm", ""));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(name + ".log").toFile()));
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private List<String> command(String... arguments) throws IOException {
        Path classes = Build.projectRoot().resolve("commands/batch-flink/target/cluster.classpath");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-cp",
                folder.resolve("conf")
                        + File.pathSeparator
                        + Files.readString(classes).strip()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs Flink's own client, as a shell would. */
    void client(String arguments) throws IOException, InterruptedException {
        List<String> command =
                command(OPENED, "java.base/java.util=ALL-UNNAMED", "org.apache.flink.client.cli.CliFrontend");
        String java = "'" + String.join("' '", command) + "' ";
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", java + arguments).directory(folder.toFile());
        builder.environment().put("FLINK_CONF_DIR", folder.resolve("conf").toString());
        Process client = builder.redirectErrorStream(true).start();
        String output = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (client.waitFor() != 0) throw new AssertionError(output);
    }

    long jobManagerId() {
        return jobManager.pid();
    }

    /** Those that live. */
    List<Process> taskManagers() {
        return processes.stream()
                .filter(process -> process != jobManager && process.isAlive())
                .toList();
    }

    void killJobManager() throws InterruptedException {
        jobManager.destroyForcibly().waitFor();
    }

    /** Waits until so many TaskManagers have registered. */
    void await(int count) throws Exception {
        Waiting.until(count + " TaskManagers are there", () -> registered() >= count);
    }

    /** Waits until the others have been missed. */
    void awaitExactly(int count) throws Exception {
        Waiting.until(count + " TaskManagers are left", () -> registered() == count);
    }

    private int registered() throws IOException, InterruptedException {
        if (!jobManager.isAlive()) throw new AssertionError(log("jobmanager"));
        return ask("overview")
                .filter(found -> found.has("taskmanagers")) // while it starts, it answers with an error
                .map(found -> found.get("taskmanagers").getAsInt())
                .orElse(0);
    }

    private Optional<JsonObject> ask(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
            String body = CLIENT.send(request, BodyHandlers.ofString()).body();
            return Optional.of(JsonParser.parseString(body).getAsJsonObject());
        } catch (IOException | RuntimeException e) { // it is not there yet
            return Optional.empty();
        }
    }

    /** What a process printed, for assertion messages. */
    String log(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    /** Kills the processes that this object started. */
    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
        for (Process process : processes) {
            try {
                process.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
