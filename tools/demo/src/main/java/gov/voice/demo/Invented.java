package gov.voice.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Invented people, places and numbers; the same ones at every load. */
final class Invented {
    private static final List<String> GIVEN = List.of(
            "Marisol", "James", "Thi Hoa", "Agnes", "Denise", "Sean", "Latoya", "Peter", "Ines", "Harold", "Yolanda",
            "Kofi", "Brigid", "Tomoko", "Esther", "Luca", "Nadia", "Owen", "Pilar", "Ruben", "Sofia", "Walter", "Xenia",
            "Amara");
    private static final List<String> FAMILY = List.of(
            "Ortega Ruiz",
            "Whitfield",
            "Tran",
            "Novak",
            "Price",
            "Haddad",
            "Brooks",
            "Amari",
            "Castellan",
            "Duarte",
            "Eklund",
            "Faraday",
            "Greenlee",
            "Holloway",
            "Ibarra",
            "Jansen",
            "Kowalczyk",
            "Lindgren",
            "Mbeki",
            "Nakagawa",
            "Okonkwo",
            "Pemberton",
            "Quintero",
            "Rosales");
    private static final List<String> SUBJECT_GIVEN = List.of(
            "Tomasz",
            "Milan",
            "Joseph",
            "Andrei",
            "Luis Alberto",
            "Wei",
            "Samuel",
            "Viktor",
            "Emilio",
            "Rashid",
            "Pavel",
            "Anton",
            "Marcus",
            "Diego",
            "Felix",
            "Igor",
            "Jonas",
            "Karim",
            "Leon",
            "Mateo");
    private static final List<String> SUBJECT_FAMILY = List.of(
            "Wilk",
            "Kovač",
            "Adeyemi",
            "Popa",
            "Carranza",
            "Zhou",
            "Mwangi",
            "Sokolov",
            "Benítez",
            "Qadir",
            "Hruška",
            "Lindqvist",
            "Delacroix",
            "Figueroa",
            "Braun",
            "Petrov",
            "Aalto",
            "Nasser",
            "Ferrari",
            "Ugarte",
            "Steiner",
            "Oyelaran",
            "Marchetti",
            "Dimitrov",
            "Valverde");
    private static final List<String> COUNTIES =
            List.of("Harris County", "Cook County", "Fort Bend County", "Lake County");

    private final Random random = new Random(20_170_426);

    String given() {
        return pick(GIVEN);
    }

    String family() {
        return pick(FAMILY);
    }

    String subjectGiven(int number) {
        return SUBJECT_GIVEN.get(number % SUBJECT_GIVEN.size());
    }

    String subjectFamily(int number) {
        return SUBJECT_FAMILY.get(number * 7 % SUBJECT_FAMILY.size());
    }

    String county() {
        return pick(COUNTIES);
    }

    /** A day some years ago. */
    LocalDate birth(LocalDate today) {
        return today.minusYears(22).minusDays(random.nextInt(9_000));
    }

    /** A day some weeks to months ago. */
    LocalDate daysAgo(LocalDate today, int least, int most) {
        return today.minusDays(least + random.nextInt(most - least));
    }

    /** An A-Number that no other subject of the demo has. */
    String alienNumber(int number) {
        return String.format("A%09d", 301_000_000 + number * 1_237);
    }

    /** A number that nobody has (555-01xx). */
    String phone() {
        return String.format("(713) 555-01%02d", random.nextInt(100));
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
