import { copyCode } from "./copy-code";
import { markSection } from "./mark-section";

/** What a page can only do with script; everything else works without. */
document.documentElement.dataset.js = "";
copyCode();
markSection();
