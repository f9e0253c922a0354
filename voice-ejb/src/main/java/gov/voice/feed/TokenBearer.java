package gov.voice.feed;

import gov.voice.access.Actor;

/**
 * Who sends with a token that was found good.
 *
 * @param feed the one feed it is for
 */
public record TokenBearer(long tokenId, String feed, String prefix) {
    /** As whom the gate knows the sender: a system actor named after the token. */
    public Actor actor() {
        return Actor.system("feed:" + prefix);
    }
}
