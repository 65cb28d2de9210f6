import { trackCurrentSection } from "./mark-section";
import { enablePostComponents } from "./on-demand";
import { enableThemeSwitch } from "./theme-switch";
import { enableViewTransitions, skipTransitionsFrom } from "./view-transitions";

/** Defined when the script is bundled. */
declare const IS_DEVELOPMENT: boolean;
/** The path of the blog on its host; empty at the root. */
declare const PREFIX: string;

// Everything on a page that needs script, before that of features; the rest works without.
document.documentElement.dataset.js = "";
enableThemeSwitch();
enablePostComponents();
trackCurrentSection();
if (PREFIX) skipTransitionsFrom(PREFIX);
// In development they would change elements that React compares with what it rendered.
if (!IS_DEVELOPMENT) enableViewTransitions();
