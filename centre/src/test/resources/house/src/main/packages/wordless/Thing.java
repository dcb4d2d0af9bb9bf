package packages.wordless;

class Thing {}
