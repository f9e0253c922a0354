/** What may not be told: holds, and checks under 8 U.S.C. 1367. Seen only by those who keep them. */
package gov.voice.hold;
