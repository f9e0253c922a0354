package gov.voice.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.casefile.CaseField;
import gov.voice.platform.Order;
import org.junit.jupiter.api.Test;

class ListAddressTest {
    private final Order<CaseField> newest = new Order<>(CaseField.OPENED, true);
    private final ListAddress<CaseField> list = new ListAddress<>("list.xhtml", CaseField.class, newest, 25);

    @Test
    void keepsFiltersAndOrderFromPageToPage() {
        list.filter("scope", "MINE");
        list.setOrder("-NUMBER");

        assertThat(list.page(3)).isEqualTo("list.xhtml?scope=MINE&order=-NUMBER&page=3");
        assertThat(list.with("scope", "OFFICE")).isEqualTo("list.xhtml?scope=OFFICE&order=-NUMBER");
        assertThat(list.with("scope", null)).isEqualTo("list.xhtml?order=-NUMBER");
    }

    @Test
    void sortsUpFirstThenDown() {
        assertThat(list.sorted("NUMBER")).isEqualTo("list.xhtml?order=NUMBER");
        list.setOrder("NUMBER");
        assertThat(list.direction("NUMBER")).isEqualTo("ascending");
        assertThat(list.sorted("NUMBER")).isEqualTo("list.xhtml?order=-NUMBER");
        assertThat(list.direction("OPENED")).isEqualTo("none");
    }

    @Test
    void knowsNoFieldThatIsNotAllowed() {
        list.setOrder("-number; drop table case_file");

        assertThat(list.order()).isEqualTo(newest);
        assertThat(list.order().sql("c.id desc")).isEqualTo(" order by c.opened_at desc, c.id desc");
    }

    @Test
    void leavesOutWhatIsNoCode() {
        list.filter("scope", "Marisol Ortega Ruiz");

        assertThat(list.page(1)).isEqualTo("list.xhtml");
        assertThat(list.with("scope", "a b&c=d")).isEqualTo("list.xhtml");
    }

    @Test
    void goesOnPastTheLimitOfCountingWhilePagesAreFull() {
        list.setPage(4);
        list.found(100, 100, 25);
        assertThat(list.isCounted()).isFalse();
        assertThat(list.isMore()).isTrue();

        list.setPage(5);
        list.found(100, 100, 7);
        assertThat(list.getFirst()).isEqualTo(101);
        assertThat(list.getLast()).isEqualTo(107);
        assertThat(list.isMore()).isFalse();

        list.setPage(1);
        list.found(25, 100, 25);
        assertThat(list.isMore()).as("all were counted").isFalse();
    }

    @Test
    void noPageIsSoFarThatItsRowsHaveNoNumber() {
        list.setPage(Integer.MAX_VALUE);
        assertThat(list.offset()).isPositive();
        list.found(3);
        assertThat(list.isMore()).isFalse();
    }

    @Test
    void saysWhatIsShown() {
        list.setPage(2);
        list.found(60);
        assertThat(list.getFirst()).isEqualTo(26);
        assertThat(list.getLast()).isEqualTo(50);
        assertThat(list.isMore()).isTrue();
        assertThat(list.isBefore()).isTrue();

        list.setPage(-4);
        list.found(10, 10);
        assertThat(list.getPage()).isEqualTo(1);
        assertThat(list.isMore()).isFalse();
        assertThat(list.isCounted()).isFalse();
    }
}
