package vn.dondoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void ourOwnRulesAreFoundInTheirExamplesAndNotInTheirCounterExamples() {
        assertThat(run("test")).isZero();
        assertThat(said()).contains("Giao cho một cơ quan", "0 không đúng ví dụ của mình");
    }

    @Test
    void anExampleThatFailsIsNamed() throws IOException {
        rule("giao", "Sở Y tế rà soát.");

        assertThat(run("test", folder.toString())).isOne();
        assertThat(said()).contains("SAI", "không thấy trong: Sở Y tế rà soát.");
    }

    @Test
    void aFileThatCannotBeUnderstoodIsNamed() throws IOException {
        rule("giao (cho", "Giao cho Sở Y tế.");

        assertThat(run("test", folder.toString())).isOne();
        assertThat(said()).contains("Thiếu dấu đóng ngoặc");
    }

    @Test
    void whoeverNamesNoSuchFolderIsToldHow() {
        assertThat(run("test", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("hát")).isEqualTo(2);
        assertThat(said()).contains("Cách dùng");
    }

    private void rule(String pattern, String example) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), """
                concept: ORDER
                rules:
                  - id: thu
                    name: Thử
                    explanation: Thử.
                    patterns:
                      - %s
                    matches:
                      - %s
                """.formatted(pattern, example));
    }

    private int run(String... arguments) {
        return RulesCommand.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
