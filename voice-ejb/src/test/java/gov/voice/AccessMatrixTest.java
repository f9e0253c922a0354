package gov.voice;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Role;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Who may do what, as one list that a person can read and approve: a permission that is widened or taken away shows as a
 * change of {@code access-matrix.txt}. Print the new one with {@code -Dmatrix.write=true}.
 */
class AccessMatrixTest {
    private static final Path APPROVED = Path.of("src/test/resources/access-matrix.txt");

    @Test
    void permissionsAreTheApprovedOnes() throws IOException {
        List<String> actual = matrix();
        if (Boolean.getBoolean("matrix.write")) {
            Files.write(APPROVED, actual);
        }
        assertThat(actual).isEqualTo(Files.readAllLines(APPROVED));
    }

    private static List<String> matrix() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("gov.voice").stream()
                        .filter(type -> type.isAnnotatedWith(Gated.class) && type.isAnnotatedWith(Stateless.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .map(AccessMatrixTest::line)
                        .sorted()
                        .toList();
    }

    private static String line(JavaMethod method) {
        String parameters = method.getRawParameterTypes().stream()
                .map(type -> type.getSimpleName())
                .collect(Collectors.joining(", "));
        String roles = Arrays.stream(method.getAnnotationOfType(Permit.class).value())
                .sorted()
                .map(Role::name)
                .collect(Collectors.joining(" "));
        return method.getOwner().getSimpleName() + "." + method.getName() + "(" + parameters + "): " + roles;
    }
}
