package red;

/** A word such as 公积金文件 holds a name by chance and tells nothing; nor does a round 5000. */
class TellsAnExample {

    static final long ROUND = 500000;
    static final String PERSON = "金文";
    static final String EMPLOYER = "样例纺织有限公司";
    static final String WALLET = "9900000000000101";
    static final double BASE = 12_735.89;
    static final long FEN = 1273589;
    static final long LONGER = 212735890;
}
