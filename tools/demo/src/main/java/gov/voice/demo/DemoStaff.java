package gov.voice.demo;

import gov.voice.access.Acting;
import gov.voice.access.Actor;
import gov.voice.access.ActorDirectory;
import gov.voice.access.Role;
import gov.voice.staff.NewStaff;
import gov.voice.staff.OfficeForm;
import gov.voice.staff.OfficeService;
import gov.voice.staff.SelfService;
import gov.voice.staff.StaffService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.ConfigProvider;

/** Three offices and two people for every role. */
@ApplicationScoped
public class DemoStaff {
    private static final String ADMINISTRATOR = "a.lindqvist";

    /** Who works where; the first of each role and office is the one the story names. */
    private static final List<Person> PEOPLE = List.of(
            new Person("m.osei", "Maya Osei", Role.HOTLINE, "HQ"),
            new Person("t.brandt", "Tilda Brandt", Role.HOTLINE, "HOU"),
            new Person("r.okafor", "Ruth Okafor", Role.SPECIALIST, "HOU"),
            new Person("c.duarte", "Carla Duarte", Role.SPECIALIST, "CHI"),
            new Person("l.reyes", "Leo Reyes", Role.RELATIONS, "HOU"),
            new Person("d.castellano", "Dora Castellano", Role.RELATIONS, "CHI"),
            new Person("p.marchetti", "Paolo Marchetti", Role.DISCLOSURE, "HQ"),
            new Person("n.whitcomb", "Nell Whitcomb", Role.DISCLOSURE, "HQ"),
            new Person("s.ivers", "Sam Ivers", Role.SUPERVISOR, "HOU"),
            new Person("g.adair", "Grace Adair", Role.SUPERVISOR, "CHI"),
            new Person("e.tanaka", "Emi Tanaka", Role.ANALYST, "HQ"),
            new Person("b.quill", "Ben Quill", Role.ANALYST, "CHI"),
            new Person("h.lowell", "Hana Lowell", Role.AUDITOR, "HQ"),
            new Person("f.strand", "Finn Strand", Role.AUDITOR, "HQ"),
            new Person("v.moreau", "Vera Moreau", Role.ADMINISTRATOR, "HQ"));

    @EJB
    private StaffService staffService;

    @EJB
    private OfficeService officeService;

    @EJB
    private SelfService selfService;

    @Inject
    private ActorDirectory directory;

    private record Person(String login, String name, Role role, String office) {}

    /** Opens offices and accounts, as the first administrator; each person then chooses the password that is printed. */
    void open() {
        as(administrator(), () -> {
            officeService.open(new OfficeForm(0, "HOU", "Houston", "America/Chicago", "(713) 555-0117"));
            officeService.open(new OfficeForm(0, "CHI", "Chicago", "America/Chicago", "(312) 555-0126"));
            return null;
        });
        Map<String, Long> offices = new LinkedHashMap<>();
        as(administrator(), staffService::offices).forEach(office -> offices.put(office.code(), office.id()));
        String first = "first " + password();
        for (Person one : PEOPLE) {
            as(
                    administrator(),
                    () -> staffService.open(
                            new NewStaff(one.login(), one.name(), one.role(), offices.get(one.office()), first)));
            as(actor(one.login()), () -> selfService.changePassword(first, password()));
        }
    }

    /** The lines that tell with what to sign in. */
    List<String> signIns() {
        List<String> lines = new ArrayList<>();
        lines.add("sign-in: " + ADMINISTRATOR + " " + password() + " administrator HQ");
        for (Person one : PEOPLE) {
            lines.add("sign-in: " + one.login() + " " + password() + " "
                    + one.role().name().toLowerCase(Locale.ROOT) + " " + one.office());
        }
        return lines;
    }

    Actor administrator() {
        return actor(ADMINISTRATOR);
    }

    /** Somebody with this role in this office. */
    Actor of(Role role, String office) {
        return PEOPLE.stream()
                .filter(one -> one.role() == role && one.office().equals(office))
                .findFirst()
                .map(one -> actor(one.login()))
                .orElseThrow();
    }

    /** Somebody else with this role than the first one of headquarters. */
    Actor second(Role role) {
        return PEOPLE.stream()
                .filter(one -> one.role() == role)
                .skip(1)
                .findFirst()
                .map(one -> actor(one.login()))
                .orElseThrow();
    }

    private Actor actor(String login) {
        return directory.find(login).orElseThrow(() -> new IllegalStateException("No account " + login));
    }

    private static String password() {
        return ConfigProvider.getConfig().getValue("voice.demo.password", String.class);
    }

    /** Does something as somebody; the demo has no other way in than the gate. */
    static <T> T as(Actor actor, Callable<T> work) {
        try {
            return Acting.as(actor, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
