package gov.voice.access;

import java.util.Optional;

/** Who a signed-in name stands for, as of now: somebody whose account was ended is nobody. Implemented by staff. */
public interface ActorDirectory {
    /** The actor of a login; empty where there is none or the account is ended. Never throws for an unknown name. */
    Optional<Actor> find(String login);
}
