// With more texts.
import "./thematic-breaks.test";
