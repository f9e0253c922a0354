package gov.voice.notice.template;

import gov.voice.notice.template.TemplateDetail.Sample;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Words as they would read for an invented person, so that whoever approves sees what would leave the office. */
final class Sampling {
    private static final String NAME = "Marisol Ortega Ruiz";
    private static final String PHONE = "(713) 555-0117";
    private static final String CODE = "482 915";
    private static final LocalDate DATE = LocalDate.of(2026, 5, 8);

    private Sampling() {}

    /**
     * A sample of a version.
     *
     * @param frame what stands around the words of a mail in this language
     */
    static Sample of(TemplateRow template, Map<Part, String> parts, ApprovedTemplate frame) {
        if (parts.containsKey(Part.BODY)) {
            return new Sample(
                    new Words(
                            template.id(),
                            parts.get(Part.SUBJECT),
                            parts.get(Part.BODY).replace(Part.BODY.placeholder(), CODE)),
                    null);
        }
        ApprovedTemplate own = words(template, parts);
        if (Wording.FRAME.equals(template.code())) {
            ApprovedTemplate nothing = new ApprovedTemplate(template.id(), "", template.language(), 0, Map.of());
            return new Sample(say(new Wording(own, nothing, true), false), null);
        }
        Wording wording = new Wording(frame, own, false);
        return new Sample(say(wording, false), say(wording, true));
    }

    private static Words say(Wording wording, boolean less) {
        return wording.compose(NAME, DATE, PHONE, less, true);
    }

    private static ApprovedTemplate words(TemplateRow template, Map<Part, String> parts) {
        Map<String, String> byName = new HashMap<>();
        parts.forEach((part, words) -> byName.put(part.name(), words));
        return new ApprovedTemplate(template.id(), template.code(), template.language(), template.version(), byName);
    }
}
