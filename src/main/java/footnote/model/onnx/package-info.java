/** Trained models that run in this process on ONNX Runtime: sessions, tokenizers, windows. */
@NullMarked
package footnote.model.onnx;

import org.jspecify.annotations.NullMarked;
