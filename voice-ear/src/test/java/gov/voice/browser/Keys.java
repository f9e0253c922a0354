package gov.voice.browser;

/** The keyboard of a desk, and nothing else. */
final class Keys {
    private static final int MOST_TABS = 120;

    private final Desk desk;

    Keys(Desk desk) {
        this.desk = desk;
    }

    /** Goes on from element to element until one that fits has the focus. */
    Keys to(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            press("Tab");
            if (Boolean.TRUE.equals(desk.page().evaluate("which => document.activeElement.matches(which)", selector))) {
                return this;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + selector + " on "
                + desk.page().url());
    }

    Keys press(String key) {
        desk.page().keyboard().press(key);
        desk.page().waitForLoadState();
        return this;
    }

    Keys write(String text) {
        desk.page().keyboard().type(text);
        return this;
    }

    /** What has the focus: its id, else its words. */
    String focused() {
        return desk.page()
                .evaluate("() => document.activeElement.id || document.activeElement.innerText")
                .toString();
    }
}
