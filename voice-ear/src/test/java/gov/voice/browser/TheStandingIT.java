package gov.voice.browser;

import org.junit.jupiter.api.Test;

/** Where things stand: both tracks in plain words, with source and freshness, and what may be said in which words. */
class TheStandingIT {
    @Test
    void bothTracksStandBesideEachOtherWithWhatMayBeSaid() {
        TheCaseIT.Case mothers = TheGateIT.told().mothers();
        try (Desk desk = Office.desk(Staff.SPECIALIST)) {
            desk.go("/case/timeline.xhtml?id=" + mothers.id());
            desk.says("Criminal case");
            desk.says("a prosecutor formally accused the person in your case in court");
            desk.says("Immigration case");
            desk.says("Released on conditions");
            desk.says("verified by its source");
            desk.says("Told");
            desk.says("Told so far");
            desk.saysNothingOf("fear");
            desk.look("timeline");
            desk.follow("Español");
            desk.says("debe volver ante el tribunal");
            desk.look("timeline-spanish-words");
            desk.go("/case/timeline.xhtml?track=criminal&id=" + mothers.id());
            desk.saysNothingOf("Released on conditions and");
        }
    }
}
