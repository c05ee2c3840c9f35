package io.saccade.core.conformance;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The classes, methods and fields that a class file refers to, read from its constants. */
final class ClassReferences {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    private final Object[] constants;

    /** A method or a field; its descriptor begins with a bracket if it is a method. */
    record Member(String owner, String name, String descriptor) {
        boolean isMethod() {
            return descriptor.startsWith("(");
        }
    }

    private record Pair(int tag, int first, int second) {}

    private ClassReferences(Object[] constants) {
        this.constants = constants;
    }

    static ClassReferences of(Path classFile) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(classFile)))) {
            return read(in);
        }
    }

    private static ClassReferences read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) throw new IOException("this is no class file");
        in.readInt(); // version
        Object[] constants = new Object[in.readUnsignedShort()];
        for (int i = 1; i < constants.length; i++) {
            int tag = in.readUnsignedByte();
            constants[i] = constant(tag, in);
            if (tag == LONG || tag == DOUBLE) i++; // these take two places
        }
        return new ClassReferences(constants);
    }

    /** The format of each constant is in the Java Virtual Machine Specification, section 4.4. */
    private static Object constant(int tag, DataInputStream in) throws IOException {
        return switch (tag) {
            case 1 -> in.readUTF();
            case 3, 4 -> in.readInt();
            case LONG, DOUBLE -> in.readLong();
            case 7, 8, 16, 19, 20 -> new Pair(tag, in.readUnsignedShort(), 0);
            case 9, 10, 11, 12, 17, 18 -> new Pair(tag, in.readUnsignedShort(), in.readUnsignedShort());
            case 15 -> new Pair(tag, in.readUnsignedByte(), in.readUnsignedShort());
            default -> throw new IOException("its class file has the unknown constant " + tag);
        };
    }

    /** The names of the classes, with slashes; without arrays. */
    List<String> classes() {
        return pairs(7).map(pair -> text(pair.first()))
                .filter(name -> !name.startsWith("["))
                .toList();
    }

    List<Member> members() {
        List<Member> members = new ArrayList<>();
        pairs(9, 10, 11).forEach(pair -> {
            Pair nameAndType = (Pair) constants[pair.second()];
            String owner = text(((Pair) constants[pair.first()]).first());
            members.add(new Member(owner, text(nameAndType.first()), text(nameAndType.second())));
        });
        return members;
    }

    private Stream<Pair> pairs(int... tags) {
        List<Integer> wanted = Arrays.stream(tags).boxed().toList();
        return Arrays.stream(constants)
                .filter(Pair.class::isInstance)
                .map(Pair.class::cast)
                .filter(pair -> wanted.contains(pair.tag()));
    }

    private String text(int index) {
        return (String) constants[index];
    }
}
