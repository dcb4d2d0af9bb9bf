package red;

class ThreadLocalsOnlyLog {

    private static final ThreadLocal<String> TENANT = // red
            ThreadLocal.withInitial(() -> "none"); // red

    private final InheritableThreadLocal<String> user = null; // red
}
