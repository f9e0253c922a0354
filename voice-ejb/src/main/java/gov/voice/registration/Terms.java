package gov.voice.registration;

import gov.voice.platform.Refused;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a registrant wants: the terms of the contract.
 *
 * @param language {@code en} or {@code es}
 * @param timeZone IANA zone in which the safe hours are meant
 * @param safeFrom first minute of the day at which the registrant may be reached
 * @param safeUntil the minute after the last one
 * @param nameAgency whether the agency may be named in a voicemail, sender or subject line
 * @param voicemail whether a voicemail may be left
 * @param household who else lives there and may hear or read; null or blank where nothing was said
 * @param channels in the order in which they are tried
 */
public record Terms(
        Set<Topic> topics,
        Depth depth,
        String language,
        String timeZone,
        LocalTime safeFrom,
        LocalTime safeUntil,
        boolean nameAgency,
        boolean voicemail,
        String household,
        List<Reach> channels) {
    /** Most ways to reach one person. */
    public static final int MOST_CHANNELS = 9;

    private static final int LONGEST_HOUSEHOLD = 500;

    public Terms {
        topics = topics == null || topics.isEmpty() ? EnumSet.noneOf(Topic.class) : EnumSet.copyOf(topics);
        channels = channels == null ? List.of() : List.copyOf(channels);
        household = household == null || household.isBlank() ? null : household.strip();
        requireWhole(topics, depth, language, household);
        requireHours(timeZone, safeFrom, safeUntil);
        requireChannels(channels);
    }

    private static void requireWhole(Set<Topic> topics, Depth depth, String language, String household) {
        if (topics.isEmpty()) {
            throw new Refused("registration-topics");
        }
        if (depth == null || !("en".equals(language) || "es".equals(language))) {
            throw new Refused("registration-depth");
        }
        if (household != null && household.length() > LONGEST_HOUSEHOLD) {
            throw new Refused("registration-household");
        }
    }

    private static void requireHours(String timeZone, LocalTime from, LocalTime until) {
        try {
            ZoneId.of(timeZone == null ? "" : timeZone);
        } catch (DateTimeException e) {
            throw new Refused("registration-zone");
        }
        if (from == null || until == null || !from.isBefore(until)) {
            throw new Refused("registration-hours");
        }
    }

    private static void requireChannels(List<Reach> channels) {
        if (channels.isEmpty() || channels.size() > MOST_CHANNELS) {
            throw new Refused("registration-channels");
        }
        if (channels.stream().allMatch(Reach::urgentOnly)) {
            throw new Refused("registration-channels-urgent");
        }
        Set<String> addresses = new HashSet<>();
        for (Reach channel : channels) {
            if (!addresses.add(channel.kind() + channel.address())) {
                throw new Refused("registration-channels-twice");
            }
        }
    }
}
