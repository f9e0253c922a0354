package gov.voice.standing;

import java.time.LocalDate;

/**
 * What may be said in this case: words that were told, to be said again; or that there is something to be told by a call.
 *
 * @param words as they were told; null where nobody was told yet: they stand on the page of the call, which accounts for it
 * @param call the notice that is to be told by a call; null where there is none to make
 * @param recipients names of the registrants to whom they may be said, and to nobody else
 */
public record Saying(long factId, LocalDate occurredOn, String title, String words, Long call, String recipients) {}
