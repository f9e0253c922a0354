/** What other programs may ask, by token: described at {@code /openapi}, errors as problem documents (RFC 9457). */
package gov.voice.web.api;
