import { enableCopyButtons } from "./copy-code";
import { enableImageDialogs } from "./image-dialog";
import { trackCurrentSection } from "./mark-section";
import { enableSearch } from "./open-search";
import { enableTabSync } from "./sync-tabs";
import { enableThemeSwitch } from "./theme-switch";
import { enableViewTransitions } from "./view-transitions";

// Everything on a page that needs script; the rest works without.
document.documentElement.dataset.js = "";
enableThemeSwitch();
enableCopyButtons();
enableImageDialogs();
enableTabSync();
trackCurrentSection();
enableSearch();
enableViewTransitions();
