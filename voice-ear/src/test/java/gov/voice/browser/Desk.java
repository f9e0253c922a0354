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
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static Playwright playwright;
    private static Browser browser;

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Desk(String address) {
        this.address = address;
        this.context = browser().newContext(new Browser.NewContextOptions().setViewportSize(1366, 768));
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

    /** Presses the button or follows the link with this name. */
    void press(String name) {
        Locator button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
        (button.count() > 0
                        ? button.first()
                        : page.getByRole(
                                        AriaRole.LINK,
                                        new Page.GetByRoleOptions()
                                                .setName(name)
                                                .setExact(true))
                                .first())
                .click();
        page.waitForLoadState();
    }

    /** Looks at the page as it is: keeps a picture of it, and lets axe and the console complain. */
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
        List<Rule> violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
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
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
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
