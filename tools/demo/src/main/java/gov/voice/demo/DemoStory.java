package gov.voice.demo;

import gov.voice.access.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The whole story: words approved, 200 cases of two offices told side by side, a few calls nobody has picked up yet. */
@ApplicationScoped
public class DemoStory {
    private static final List<String> OFFICES = List.of("HOU", "CHI");
    private static final int CASES_PER_OFFICE = 100;
    private static final int CALLS_WAITING = 4;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private DemoStaff staff;

    @Inject
    private DemoWords words;

    @Inject
    private CaseStory caseStory;

    @Inject
    private CaseSteps steps;

    @Inject
    private DemoArchive archive;

    @Inject
    private DemoEndings endings;

    @Inject
    private DemoStates states;

    /** Tells it; returns when everything stands. */
    void tell() {
        words.approve(staff.of(Role.DISCLOSURE, "HQ"));
        inEachOffice(this::tellOffice);
        archive.arrive(Desks.of(staff, OFFICES.get(0)), caseStory.registered());
        inEachOffice(this::bringNews);
        inEachOffice(office -> endings.end(
                Desks.of(staff, office),
                caseStory.at(Stage.UNREACHABLE, office),
                caseStory.at(Stage.ACKNOWLEDGED, office)));
        states.requireAll();
    }

    private void inEachOffice(Consumer<String> part) {
        List<Future<?>> running = new ArrayList<>();
        for (String office : OFFICES) {
            running.add(executor.submit(() -> part.accept(office)));
        }
        running.forEach(DemoStory::await);
    }

    private void tellOffice(String office) {
        Desks desks = Desks.of(staff, office);
        Invented invented = new Invented();
        int first = OFFICES.indexOf(office) * CASES_PER_OFFICE;
        for (int number = first; number < first + CASES_PER_OFFICE; number++) {
            caseStory.tell(desks, invented, number);
        }
        for (int i = 0; i < CALLS_WAITING; i++) {
            steps.call(
                    desks,
                    invented.given() + " " + invented.family(),
                    "SISTER",
                    invented.phone(),
                    "Asks whether there is news in her brother's case and how to sign up for notices.");
        }
    }

    private void bringNews(String office) {
        caseStory.proveAddresses(Desks.of(staff, office));
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
