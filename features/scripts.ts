import type { BrowserScript } from "@/lib/blog/browser-script";
import { analyticsScript } from "./analytics/script";
import { commentsScript } from "./comments/script";

/** What features add to the script of pages, in the order in which it runs. */
export const FEATURE_SCRIPTS: readonly BrowserScript[] = [commentsScript, analyticsScript];
