package io.saccade.cli.plugin;

import io.saccade.core.catalog.Role;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes a new project from the templates in the resources: some for every role, some for one. */
final class ProjectTemplate {
    private final ProjectNames names;
    private final Role role;
    private final Path repository;

    /** @param repository the Maven repository that the project is built against */
    ProjectTemplate(ProjectNames names, Role role, Path repository) {
        this.names = names;
        this.role = role;
        this.repository = repository;
    }

    /** Writes the project beside the folder first, so that the folder appears complete. */
    void write(Path folder) throws IOException {
        Path target = folder.toAbsolutePath();
        Path beside = Files.createTempDirectory(Files.createDirectories(target.getParent()), ".new-plugin-");
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path path = beside.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, filled(template(file.getValue())));
        }
        Path made = Files.createDirectory(beside.resolve("made")); // with the usual permissions
        for (String name : new String[] {"pom.xml", "README.md", ".gitignore", names.type() + ".yaml", "src"}) {
            Files.move(beside.resolve(name), made.resolve(name));
        }
        Files.move(made, target);
        Files.delete(beside);
    }

    /** The template of each file of the project. */
    private Map<String, String> files() {
        String main = "src/main/java/" + names.module().replace('.', '/') + "/" + names.className();
        String test = "src/test/java/" + names.module().replace('.', '/') + "/" + names.className();
        String own = role.label() + "/";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", "pom.xml");
        files.put("README.md", "README.md");
        files.put(".gitignore", "gitignore");
        files.put("src/main/java/module-info.java", "module-info.java");
        files.put(main + "Factory.java", own + "Factory.java");
        files.put(test + "Test.java", own + "Test.java");
        files.put(names.type() + ".yaml", own + "pipeline.yaml");
        return files;
    }

    private String filled(String template) {
        return template.replace("@TYPE@", names.type())
                .replace("@CLASS@", names.className())
                .replace("@MODULE@", names.module())
                .replace("@GROUP@", names.group())
                .replace("@ROLE@", role.label())
                .replace("@REPOSITORY@", repository.toUri().toString())
                .replace("@VERSION@", version());
    }

    /** The version of Saccade, which is that of its modules. */
    private static String version() {
        return Optional.ofNullable(ProjectTemplate.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("unknown");
    }

    private static String template(String name) throws IOException {
        try (InputStream in = ProjectTemplate.class.getResourceAsStream("template/" + name)) {
            if (in == null) throw new IOException("the template " + name + " is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
