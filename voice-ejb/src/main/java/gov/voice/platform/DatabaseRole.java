package gov.voice.platform;

/**
 * As whom the server is connected.
 *
 * @param name the database role
 * @param bound whether policies hold for it: it is no superuser, bypasses no policy and owns nothing of the schema
 */
public record DatabaseRole(String name, boolean bound) {}
