// What the scripts of packages beside the engine may use in the browser; they bundle it.
export { locateBlock } from "@/lib/content/front-matter/locate-block";
export { countWords, readingMinutes } from "@/lib/markdown/reading-time";
export type { PageReport } from "@/lib/next/dev/page-report";
