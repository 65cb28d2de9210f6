// With more texts.
import "./merge-texts.test";
