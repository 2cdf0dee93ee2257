package footnote.model.onnx;

import ai.onnxruntime.OrtException;
import footnote.fault.BadInputException;
import footnote.model.onnx.WindowReading.SentenceReading;
import footnote.model.onnx.WordPieces.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

    private final WordPieces pieces;
    private final ReaderSession session;

    private ReaderModel(WordPieces pieces, ReaderSession session) {
        this.pieces = pieces;
        this.session = session;
    }

    /** The one that comes with the product. */
    public static ReaderModel builtIn() {
        try (InputStream model = resource(MODEL);
                InputStream tokenizer = resource(TOKENIZER)) {
            return new ReaderModel(WordPieces.read(tokenizer), ReaderSession.open(model.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("The reader cannot be loaded.", e);
        }
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
            ReaderModel reader = new ReaderModel(WordPieces.read(words), ReaderSession.open(Files.readAllBytes(model)));
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
        List<List<Token>> all = pieces.of(texts);
        TokenRow row = new TokenRow(first(QUESTION_TOKENS, all.get(0)));
        row.add(first(TITLE_TOKENS, all.get(1)));
        List<List<Token>> sentences = all.subList(2, all.size());
        List<Integer> starts = new ArrayList<>();
        for (List<Token> sentence : sentences) {
            if (row.room() == 0) {
                break;
            }
            starts.add(row.length());
            row.add(sentence);
        }
        ReaderSession.Answering output = session.answering(row);
        List<SentenceReading> read = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : row.length();
            read.add(reading(output.tokens(), starts.get(i), end, sentences.get(i)));
        }
        return new WindowReading(read, output.answerable(), output.state());
    }

    private static List<Token> first(int most, List<Token> tokens) {
        return tokens.subList(0, Math.min(most, tokens.size()));
    }

    private static SentenceReading reading(float[] logits, int from, int to, List<Token> sentence) {
        if (from == to) {
            return new SentenceReading(-MOST_TOKENS, 0, 0); // an empty sentence answers nothing
        }
        int best = from;
        for (int i = from; i < to; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.exp(logits[i] - logits[best]);
        }
        double logit = logits[best] + Math.log(sum) - Math.log(to - from) / 2;
        Token likeliest = sentence.get(best - from);
        return new SentenceReading(logit, likeliest.start(), likeliest.end());
    }

    /** Judges a claim by one to three sentences of evidence. */
    public ClaimReading judge(String claim, String evidence) {
        List<List<Token>> both = pieces.of(List.of(claim, evidence));
        TokenRow row = new TokenRow(first(CLAIM_TOKENS, both.getFirst()));
        row.add(both.getLast());
        return session.judging(row);
    }

    @Override
    public void close() {
        session.close();
    }
}
