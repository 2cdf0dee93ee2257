package footnote.ingest;

/**
 * Something that may hold an article.
 *
 * @param name what to call it before the person who gave it
 * @param origin its place relative to what was given, with forward slashes; names the article
 * @param content reads it
 */
record Source(String name, String origin, Content content) {

    /** Reads what a source holds. */
    @FunctionalInterface
    interface Content {

        /**
         * The bytes of it.
         *
         * @throws footnote.fault.BadInputException if it cannot be read; the message is the reason
         */
        byte[] read();
    }
}
