package gov.voice.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.task.TaskKind;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskWordsTest {

    @ParameterizedTest
    @EnumSource
    void everyKindOfTaskSaysWhatAndWhyInBothLanguages(TaskKind kind) {
        for (String language : new String[] {"en", "es"}) {
            assertThat(ResourceBundle.getBundle("gov.voice.web.pages", Locale.forLanguageTag(language))
                            .keySet())
                    .contains("task." + kind, "task.why." + kind, "task.go." + kind);
        }
    }
}
