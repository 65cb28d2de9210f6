import { trackCurrentSection } from "./mark-section";
import { enableSearch } from "./open-search";
import { enablePostComponents } from "./post-components";
import { enableThemeSwitch } from "./theme-switch";
import { enableViewTransitions } from "./view-transitions";

// Everything on a page that needs script; the rest works without.
document.documentElement.dataset.js = "";
enableThemeSwitch();
enablePostComponents();
trackCurrentSection();
enableSearch();
enableViewTransitions();
