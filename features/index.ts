import { comments } from "./comments/feature";
import type { Feature } from "./feature";
import { newsletter } from "./newsletter/feature";
import { webmention } from "./webmention/feature";

/** What features add to pages, in the order in which they appear below posts. */
export const FEATURES: readonly Feature[] = [webmention, newsletter, comments];
