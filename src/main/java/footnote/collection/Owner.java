package footnote.collection;

/** Where an article comes from; own articles take the place of the sample. */
public enum Owner {
    SAMPLE,
    USER
}
