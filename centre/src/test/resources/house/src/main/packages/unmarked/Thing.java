package packages.unmarked;

class Thing {}
