import { carryOver } from "./carry-over";
import { copyCode } from "./copy-code";
import { enlargeImages } from "./enlarge-images";
import { joinTabs } from "./join-tabs";
import { markSection } from "./mark-section";
import { openSearch } from "./open-search";
import { switchTheme } from "./switch-theme";

/** What a page can only do with script; everything else works without. */
document.documentElement.dataset.js = "";
switchTheme();
copyCode();
enlargeImages();
joinTabs();
markSection();
openSearch();
carryOver();
