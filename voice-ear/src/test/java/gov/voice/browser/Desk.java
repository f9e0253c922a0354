package gov.voice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a desk of the office: a real browser, signed in as one person, at the size of their laptop. */
final class Desk implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Pattern NUMBER = Pattern.compile("[?&](?:id|match)=(\\d+)");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final int NARROW = 320;

    /** The page's body must not scroll sideways; where it would, the parts that make it, but those of a part that scrolls. */
    private static final String WHAT_STICKS_OUT = """
            () => {
              const out = (one) => one.getBoundingClientRect().right > window.innerWidth + 1;
              const scrolls = (one) => one && one !== document.body
                && (getComputedStyle(one).overflowX !== 'visible' && !out(one) || scrolls(one.parentElement));
              return document.documentElement.scrollWidth <= window.innerWidth ? []
                : [...document.querySelectorAll('body *')].filter(one => out(one) && !scrolls(one.parentElement))
                  .map(one => one.tagName.toLowerCase() + '.' + one.className + '#' + one.id).concat('the page').slice(0, 12);
            }""";

    private static Playwright playwright;
    private static Browser browser;

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Desk(String address) {
        this.address = address;
        this.context = browser().newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            // A designed not-found page is told by the browser as a failed resource; everything else is a complaint.
            if ("error".equals(message.type()) && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** A desk where nobody has signed in yet. */
    static Desk open(String address) {
        return new Desk(address);
    }

    /** A desk with somebody signed in. */
    static Desk of(String address, String login, String password) {
        Desk desk = new Desk(address);
        desk.go("/signin.xhtml");
        desk.page.fill("#login", login);
        desk.page.fill("#password", password);
        desk.page.click("#go");
        desk.page.waitForURL(Pattern.compile(".*/day\\.xhtml.*"));
        return desk;
    }

    Page page() {
        return page;
    }

    /** Goes to a page and returns the status of the answer. */
    int go(String path) {
        return page.navigate(address + path).status();
    }

    /** Writes into the field of this id, in place of what stands there. */
    void type(String id, String text) {
        page.fill("[id='" + id + "']", text);
    }

    /** Chooses from the list of this id what is called so. */
    void choose(String id, String label) {
        page.selectOption("[id='" + id + "']", new SelectOption().setLabel(label));
    }

    /** Ticks the box of this id. */
    void tick(String id) {
        page.check("[id='" + id + "']");
    }

    /** Follows the first link with these words. */
    void follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    /** Opens what is folded under these words. */
    void unfold(String words) {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    /** Waits until a page is there whose address has this part, and its scripts with it. */
    void arrives(String part) {
        page.waitForURL(address -> address.contains(part));
        page.waitForLoadState();
    }

    /** Waits until the page says this, somewhere in sight. */
    void says(String words) {
        try {
            PlaywrightAssertions.assertThat(
                            page.getByText(words).locator("visible=true").first())
                    .isVisible();
        } catch (AssertionError e) {
            throw new AssertionError(
                    "Not \"" + words + "\" but: " + page.locator("body").innerText(), e);
        }
    }

    /** Whether the page says nothing of this. */
    void saysNothingOf(String words) {
        assertThat(page.locator("body").innerText()).as(page.url()).doesNotContainIgnoringCase(words);
    }

    /** The number at the end of the address: of the record that the page is about. */
    long record() {
        Matcher found = NUMBER.matcher(page.url());
        if (!found.find()) {
            throw new AssertionError("The address names no record: " + page.url());
        }
        return Long.parseLong(found.group(1));
    }

    /** Presses the button or follows the link with this name, whatever icon stands before it. */
    void press(String name) {
        Pattern words =
                Pattern.compile("^[\\ue000-\\uf8ff\\s]*" + name.replaceAll("[()\\[\\].?+*]", "\\\\$0") + "\\s*$");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .or(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)))
                .first()
                .click();
        page.waitForLoadState();
    }

    /** How many longer texts this window keeps until the server says that it has them. */
    int keptTexts() {
        return (int)
                page.evaluate(
                        "() => Object.keys(sessionStorage).filter(key => key.startsWith('voice.kept.') && key !== 'voice.kept.sent').length");
    }

    /**
     * Looks at the page as it is: keeps a picture of it, lets axe and the console complain, and sees that it can be read in a
     * window of 320 px.
     */
    void look(String name) {
        Path folder = Path.of("target", "screenshots");
        try {
            Files.createDirectories(folder);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(true));
        // No frames here, for which axe would open a window of its own each time.
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(WCAG)
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget().toString())
                                        .toList())
                        .toList())
                .as("axe on " + name)
                .isEmpty();
        assertThat(complaints).as("console of " + name).isEmpty();
        assertThat(page.content()).as("bundle keys on " + name).doesNotContain("???");
        fits(name);
    }

    /** Nothing is lost in a window of 320 px: no part of the page sticks out of it; a table may scroll by itself. */
    void fits(String name) {
        page.setViewportSize(NARROW, HEIGHT);
        Object wide = page.evaluate(WHAT_STICKS_OUT);
        page.setViewportSize(WIDTH, HEIGHT);
        assertThat(wide).as("what sticks out of 320 px on " + name).isEqualTo(List.of());
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(ARGUMENTS));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> playwright.close()));
        }
        return browser;
    }

    @Override
    public void close() {
        context.close();
    }
}
