package footnote.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What it runs on. */
final class Machine {

    private static final double KILOBYTES = 1024;

    private Machine() {}

    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** How many cores were wanted in the last minute. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** As Linux names it, or its kind. */
    static String processor() throws IOException {
        return told("/proc/cpuinfo", "model name", System.getProperty("os.arch", ""));
    }

    /** Megabytes that this process holds, what libraries hold outside of the heap included. */
    static double memory() throws IOException {
        System.gc();
        String kilobytes = told("/proc/self/status", "vmrss", "0").replaceAll("\\D", "");
        return Long.parseLong(kilobytes) / KILOBYTES;
    }

    /** Milliseconds since this process began. */
    static double age() {
        return System.currentTimeMillis() - (double) ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    private static String told(String file, String name, String otherwise) throws IOException {
        Path path = Path.of(file);
        if (Files.isReadable(path)) {
            for (String line : Files.readAllLines(path)) {
                if (line.toLowerCase(Locale.ROOT).startsWith(name)) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return otherwise;
    }
}
