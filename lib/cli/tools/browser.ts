// What the scripts of packages beside the engine may use in the browser; they bundle it when they are packed.
export { announce, createElement } from "@/lib/client/dom";
export { locateBlock } from "@/lib/content/front-matter/locate-block";
export { countWords, readingMinutes } from "@/lib/markdown/reading-time";
export type { PageReport, PageText } from "@/lib/next/dev/page-report";
export { groupBy } from "@/lib/utils/collections";
export { encodePath } from "@/lib/utils/url";
