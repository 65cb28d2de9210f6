/** What the root layout adds to each page in development. */

export { readNonce } from "@/lib/next/requested-view";
export { getPageVersion } from "@/lib/next/watch-content";
export { DevOverlay } from "./dev-overlay";
