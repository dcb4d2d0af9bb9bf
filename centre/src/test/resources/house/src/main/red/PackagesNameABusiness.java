package org.anju.centre.loan.util; // red

class PackagesNameABusiness {}
