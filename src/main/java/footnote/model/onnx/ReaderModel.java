package footnote.model.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OrtException;
import footnote.fault.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The trained reader: one encoder with a head that tells which sentences answer a question, one that tells whether any
 * does, and one that judges a claim by its evidence. Its inputs are {@code [CLS] A [SEP] B [SEP]}. A row is read by
 * itself, as padding would change what the quantised weights say; several are read side by side by the caller's threads.
 * Deterministic. Safe for use by several threads.
 */
public final class ReaderModel implements AutoCloseable {

    /** Length of a state vector. */
    public static final int STATE = 384;

    /** Tokens of an input, with its three marks. */
    static final int MOST_TOKENS = 256;

    private static final int QUESTION_TOKENS = 44;
    private static final int CLAIM_TOKENS = 90;
    private static final int TITLE_TOKENS = 24;

    private static final String MODEL = "reader.onnx";
    private static final String TOKENIZER = "tokenizer.json";

    private static @Nullable ReaderModel builtIn;

    private final WordPieces pieces;
    private final ReaderSession session;
    private final String version;

    private ReaderModel(WordPieces pieces, ReaderSession session, String version) {
        this.pieces = pieces;
        this.session = session;
        this.version = version;
    }

    /** The one that comes with the product: loaded once for all, as its weights take their room, and never closed. */
    public static synchronized ReaderModel builtIn() {
        try {
            builtIn = builtIn == null ? open(ReadyModel.of(ReaderModel.class, MODEL)) : builtIn;
            return builtIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReaderModel open(ReadyModel model) {
        try (InputStream tokenizer = resource(TOKENIZER)) {
            return new ReaderModel(WordPieces.read(tokenizer), ReaderSession.of(model.open()), model.version());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("The reader cannot be loaded.", e);
        }
    }

    /** Has it load fast from a folder from now on; see {@link ReadyModel}. */
    public static void makeReady(Path folder) throws IOException, OrtException {
        ReadyModel.make(folder, ReaderModel.class, MODEL);
    }

    /** Tells it from others: a check sum of its file. */
    public String version() {
        return version;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ReaderModel.class.getResourceAsStream(name), name);
    }

    /**
     * The reader in a folder, which must have the same inputs and outputs.
     *
     * @throws BadInputException if the folder has none that can be used
     */
    public static ReaderModel in(Path folder) {
        Path model = folder.resolve(MODEL);
        Path tokenizer = folder.resolve(TOKENIZER);
        if (!Files.isReadable(model) || !Files.isReadable(tokenizer)) {
            throw new BadInputException("The reader's folder %s has no %s with a %s; correct FOOTNOTE_READER."
                    .formatted(folder, MODEL, TOKENIZER));
        }
        try (InputStream words = Files.newInputStream(tokenizer)) {
            byte[] graph = Files.readAllBytes(model);
            ReaderModel reader =
                    new ReaderModel(WordPieces.read(words), ReaderSession.open(graph), ReadyModel.version(graph));
            reader.read("Did it rain?", new Window("", List.of("It rained."))); // what opens may still be another model
            reader.judge("It rained.", "It rained.");
            return reader;
        } catch (IOException | OrtException | RuntimeException e) {
            throw new BadInputException(
                    "The reader in %s cannot be used; it must have the inputs and outputs of the built-in one."
                            .formatted(folder),
                    e);
        }
    }

    /** Reads a window with a question in mind. */
    public WindowReading read(String question, Window window) {
        List<String> texts = new ArrayList<>(List.of(question, window.title()));
        texts.addAll(window.sentences());
        List<Encoding> all = pieces.of(texts);
        TokenRow row = new TokenRow(all.get(0).getIds(), QUESTION_TOKENS);
        row.add(all.get(1).getIds(), TITLE_TOKENS);
        List<Integer> starts = new ArrayList<>();
        for (Encoding sentence : all.subList(2, all.size())) {
            if (row.room() == 0) {
                break;
            }
            starts.add(row.length());
            row.add(sentence.getIds());
        }
        starts.add(row.length());
        ReaderSession.Answering output = session.answering(row);
        List<SentenceTokens> sentences = IntStream.range(1, starts.size())
                .mapToObj(i -> tokens(
                        window.sentences().get(i - 1),
                        all.get(i + 1),
                        Arrays.copyOfRange(output.tokens(), starts.get(i - 1), starts.get(i))))
                .toList();
        return new WindowReading(sentences, output.answerable());
    }

    /** The tokenizer counts in code points. */
    private static SentenceTokens tokens(String sentence, Encoding encoding, float[] logits) {
        CharSpan[] spans = encoding.getCharTokenSpans();
        int[] starts = new int[logits.length];
        int[] ends = new int[logits.length];
        for (int i = 0; i < logits.length; i++) {
            starts[i] = sentence.offsetByCodePoints(0, spans[i].getStart());
            ends[i] = sentence.offsetByCodePoints(0, spans[i].getEnd());
        }
        return new SentenceTokens(starts, ends, logits);
    }

    /** Judges a claim by one to three sentences of evidence. */
    public ClaimReading judge(String claim, String evidence) {
        List<Encoding> both = pieces.of(List.of(claim, evidence));
        TokenRow row = new TokenRow(both.getFirst().getIds(), CLAIM_TOKENS);
        row.add(both.getLast().getIds());
        return session.judging(row);
    }

    /** Whether a word is one of its vocabulary, as a whole: one that its training's texts have often. */
    public boolean hasWord(String word) {
        return pieces.isOne(word);
    }

    /** Frees its weights; those of the built-in one stay, as others use them. */
    @Override
    public void close() {
        if (!isBuiltIn(this)) {
            session.close();
        }
    }

    private static synchronized boolean isBuiltIn(ReaderModel model) {
        return model == builtIn;
    }
}
