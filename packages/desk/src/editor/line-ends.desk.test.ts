// With more texts.
import "./line-ends.test";
