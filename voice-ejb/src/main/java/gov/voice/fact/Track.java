package gov.voice.fact;

/** The two sides of a case. The names are keys of the bundles. */
public enum Track {
    CRIMINAL,
    IMMIGRATION
}
