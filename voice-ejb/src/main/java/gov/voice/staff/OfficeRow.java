package gov.voice.staff;

/** One office, to choose or to show. */
public record OfficeRow(long id, String code, String name, String timeZone, String phone, boolean headquarters) {}
