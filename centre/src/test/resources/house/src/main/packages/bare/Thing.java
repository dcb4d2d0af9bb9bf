package packages.bare;

class Thing {}
