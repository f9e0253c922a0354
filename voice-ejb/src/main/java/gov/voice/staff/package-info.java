/** Who works here: accounts, offices, sign-in. One account has one role and one office. */
package gov.voice.staff;
