import { type AnalyticsTag, countVisit } from "./analytics";
import { trackCurrentSection } from "./mark-section";
import { enableComments, enablePostComponents, enableSearch } from "./on-demand";
import { enableThemeSwitch } from "./theme-switch";
import { enableViewTransitions } from "./view-transitions";

/** Defined when the script is bundled, so that a blog without these services doesn't have their code. */
declare const ANALYTICS: readonly AnalyticsTag[] | false;
declare const HAS_COMMENTS: boolean;
declare const IS_DEVELOPMENT: boolean;

// Everything on a page that needs script; the rest works without.
document.documentElement.dataset.js = "";
enableThemeSwitch();
enablePostComponents();
trackCurrentSection();
enableSearch();
// In development they would change elements that React compares with what it rendered.
if (!IS_DEVELOPMENT) enableViewTransitions();
if (HAS_COMMENTS) enableComments();
// The address and the text of a draft for review are nobody else's business.
if (ANALYTICS && !document.querySelector("[data-review]")) countVisit(ANALYTICS);
