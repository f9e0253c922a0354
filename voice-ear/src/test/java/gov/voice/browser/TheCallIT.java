package gov.voice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A call: what is no business of the office costs one key and leaves nothing; the mother's becomes a task of the right office. */
class TheCallIT {
    private static final Once<Boolean> HANDED_OVER = new Once<>(TheCallIT::handOver);

    /** The mother's call has been handed over to the office where it happened. */
    static void handedOver() {
        HANDED_OVER.get();
    }

    @Test
    void aCallOfWhichNothingIsWrittenDownCostsOneKey() throws Exception {
        try (Desk desk = Office.desk(Staff.HOTLINE)) {
            desk.go("/contact/new.xhtml");
            desk.page().keyboard().press("6");
            desk.says("Counted: Commentary. Nothing about the caller was kept.");
            desk.press("Undo");
            desk.says("The tally does not count any more.");
        }
    }

    @Test
    void wordsAreErasedByASecondPressAndNothingOfThemIsStored() throws Exception {
        try (Desk desk = Office.desk(Staff.HOTLINE)) {
            long before = tallies();
            desk.press("New contact n");
            desk.arrives("/contact/new.xhtml");
            desk.type("caller-name", "Somebody Angry");
            desk.says("Draft saved");
            assertThat(drafts()).isEqualTo(1);
            desk.page().keyboard().press("Escape");

            desk.page().keyboard().press("6");
            desk.says("What you have typed would be erased for good. Press again to count the call as: Commentary");
            desk.look("contact-tally-again");
            assertThat(drafts()).as("one key may be a slip").isEqualTo(1);
            desk.page().keyboard().press("9");
            desk.says("Press again to count the call as: Wrong number");
            assertThat(drafts()).as("two keys may be two slips").isEqualTo(1);
            desk.page().keyboard().press("6");
            desk.says("Press again to count the call as: Commentary");
            desk.page().keyboard().press("6");

            desk.says("Counted: Commentary. Nothing about the caller was kept.");
            desk.look("contact-tallied");
            assertThat(drafts()).isZero();
            assertThat(Office.BEHIND.number("select count(*) from contact where caller_name like '%Angry%'"))
                    .isZero();
            assertThat(tallies()).isEqualTo(before + 1);

            desk.press("Undo");
            desk.says("The tally does not count any more.");
            assertThat(tallies()).isEqualTo(before);
        }
    }

    @Test
    void theCallOfTheMotherWaitsForItsOffice() throws Exception {
        handedOver();
        assertThat(drafts()).isZero();
        assertThat(Office.BEHIND.text(
                        "select o.name from contact c join office o on o.id = c.to_office_id where c.caller_name = ?",
                        Mother.NAME))
                .isEqualTo(Office.HOUSTON);
    }

    private static boolean handOver() {
        try (Desk desk = Office.desk(Staff.HOTLINE)) {
            desk.look("day-hotline");
            desk.page().keyboard().press("n");
            desk.arrives("/contact/new.xhtml");
            desk.page().keyboard().press("o");
            desk.page().keyboard().press("1");
            desk.type("caller-name", Mother.NAME);
            desk.says("Draft saved");
        }
        try (Desk desk = Office.desk(Staff.HOTLINE)) {
            desk.says("A contact is still open");
            desk.look("day-with-a-draft");
            desk.press("Go on");
            assertThat(desk.page().inputValue("#caller-name"))
                    .as("what she typed before the window was gone")
                    .isEqualTo(Mother.NAME);
            desk.choose("relation", "Mother");
            desk.choose("language", "Spanish");
            desk.type("phone", Mother.PHONE);
            desk.type("asks", Mother.ASKS);
            desk.choose("office", Office.HOUSTON);
            desk.look("contact-new");
            desk.press("Hand over");
            desk.says("Handed over. The office has a task to pick it up.");
            desk.look("contacts-hotline");
        }
        return true;
    }

    private static long drafts() throws Exception {
        return Office.BEHIND.number(
                "select count(*) from contact c join staff s on s.id = c.taken_by where c.state = 'DRAFT' and s.login = ?",
                Staff.HOTLINE.login());
    }

    private static long tallies() throws Exception {
        return Office.BEHIND.number("select count(*) from contact_tally where undone_at is null");
    }
}
