// With all kinds of inputs, and more of each.
import "./fuzz.test";
