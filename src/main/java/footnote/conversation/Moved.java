package footnote.conversation;

/**
 * What was moved from one store to another.
 *
 * @param what what it is, in a word for a person
 * @param count how many the first store has
 * @param found how many of them the second has
 * @param hash of all that the first has, in whatever order, as hexadecimal digits
 * @param foundHash of the same in the second
 */
public record Moved(String what, long count, long found, String hash, String foundHash) {

    /** Whether the second has all that the first has, word for word. */
    public boolean isWhole() {
        return count == found && hash.equals(foundHash);
    }
}
