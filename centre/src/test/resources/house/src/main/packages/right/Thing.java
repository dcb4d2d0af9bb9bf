package packages.right;

class Thing {}
