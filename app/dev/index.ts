/** What the root layout adds to each page in development. */

export { readNonce } from "@/lib/next/dev/requested-view";
export { getPageVersion } from "@/lib/next/dev/watch-content";
export { DevOverlay } from "./dev-overlay";
