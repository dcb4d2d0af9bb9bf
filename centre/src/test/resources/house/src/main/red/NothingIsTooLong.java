package red; // red

class NothingIsTooLong {

    record Data(int a, int b, int c, int d, int e, int f, int g, int h) {

        Data {
            check(a);
        }
    }

    NothingIsTooLong(int a, int b, int c, int d, int e, int f, int g, int h) {} // red

    void asks(int a, int b, int c, int d, int e, int f, int g) {}

    void asksTooMuch(int a, int b, int c, int d, int e, int f, int g, int h) {} // red

    int fits() {
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        return step();
    }

    int isTooLong() { // red
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        step();
        return step();
    }

    int step() {
        return 0;
    }

    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
    // One line among too many.
}
