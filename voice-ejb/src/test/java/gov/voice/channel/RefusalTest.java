package gov.voice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    @ParameterizedTest
    @CsvSource({
        "550, 550 5.1.1 User unknown",
        "550, 550-5.1.1 The account does not exist",
        "553, 553 5.1.3 Bad address syntax",
        "550, 550 5.1.10 Recipient not found",
        "550, 550 5.2.1 The mailbox is disabled",
        "550, 550 No such user here",
        "553, 553 Mailbox name not allowed"
    })
    void anAddressIsBadWhereTheServerSaysSoOfIt(int code, String words) {
        assertThat(Refusal.ofAddress(code, words)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "550, 550 5.7.1 Blocked by our list",
        "554, 554 5.7.1 Relay access denied",
        "554, 554 Transaction failed",
        "550, 550 5.1.8 Sender address rejected",
        "553, 553 5.1.7 Bad sender address",
        "552, 552 5.2.2 Mailbox full",
        "501, 501 Syntax error",
        "450, 450 4.2.1 Try again later"
    })
    void whatIsNoRegistrantsDoingSaysNothingOfTheAddress(int code, String words) {
        assertThat(Refusal.ofAddress(code, words)).isFalse();
    }

    @Test
    void aServerThatSaysNothingIsTakenByItsCode() {
        assertThat(Refusal.ofAddress(550, null)).isTrue();
        assertThat(Refusal.ofAddress(554, null)).isFalse();
    }
}
