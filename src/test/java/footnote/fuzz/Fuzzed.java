package footnote.fuzz;

/**
 * A door through which foreign bytes come. Whatever they are, it gives a result whose invariants hold or refuses in one of
 * its documented ways; all else is a fault.
 */
@FunctionalInterface
public interface Fuzzed {

    /** Takes the bytes; returns if all is well, and throws whatever it is that must not be. */
    void take(byte[] bytes) throws Exception;
}
