import { copyCode } from "./copy-code";
import { openImageDialogs } from "./image-dialog";
import { markSection } from "./mark-section";
import { openSearch } from "./open-search";
import { syncTabs } from "./sync-tabs";
import { enableThemeSwitch } from "./theme-switch";
import { nameTransitions } from "./view-transitions";

/** What a page can only do with script; everything else works without. */
document.documentElement.dataset.js = "";
enableThemeSwitch();
copyCode();
openImageDialogs();
syncTabs();
markSection();
openSearch();
nameTransitions();
