package gov.voice.web.shell;

/**
 * One entry of the main menu.
 *
 * @param label bundle key
 * @param here whether the page shown belongs to it
 * @param count what waits there; 0 shows nothing
 */
public record MenuEntry(String label, String path, String icon, boolean here, long count) {}
