import { type AnalyticsTag, countVisit } from "./count-visit";

/** Defined when the script is bundled. */
declare const ANALYTICS: readonly AnalyticsTag[];

// The address and the text of a draft for review are nobody else's business.
if (!document.querySelector("[data-review]")) countVisit(ANALYTICS);
