package footnote.answer;

import java.time.LocalDate;

/**
 * A day that a text tells by its distance from the day of publication.
 *
 * @param words as the text has it: "Monday"
 * @param date the day it means
 */
public record RelativeDay(String words, LocalDate date) {}
