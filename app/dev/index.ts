/** What the root layout adds to each page in development. */

export { getPageVersion } from "@/lib/next/watch-content";
export { DevOverlay } from "./dev-overlay";
