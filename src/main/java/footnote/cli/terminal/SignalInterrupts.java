package footnote.cli.terminal;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.utils.Signals;

/**
 * Watches for Ctrl-C and for the signal that service managers end a process with. The first one asks to stop, a second one
 * ends the process at once, for when stopping itself hangs.
 */
public final class SignalInterrupts implements Interrupts {

    private static final List<String> SIGNALS = List.of("INT", "TERM");

    @Override
    public Watch watch() {
        return new SignalWatch();
    }

    private static final class SignalWatch implements Watch {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final Object[] before;

        SignalWatch() {
            before = SIGNALS.stream()
                    .map(signal -> Signals.register(signal, () -> ask(signal)))
                    .toArray();
        }

        @Override
        public boolean stopped() {
            return asked.getCount() == 0;
        }

        @Override
        public void await() throws InterruptedException {
            asked.await();
        }

        @Override
        public void await(long millis) throws InterruptedException {
            boolean unused = asked.await(millis, TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            for (int i = 0; i < before.length; i++) {
                Signals.unregister(SIGNALS.get(i), before[i]);
            }
            Arrays.fill(before, null);
        }

        private void ask(String signal) {
            Signals.registerDefault(signal);
            asked.countDown();
        }
    }
}
