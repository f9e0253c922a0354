/** What the server says of itself to those who watch it, and what it answers while it cannot serve. */
package gov.voice.web.health;
