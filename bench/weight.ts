import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { audit, ensureLighthouse } from "@/bench/weight/lighthouse";
import { withMeasuredPages } from "@/bench/weight/measured-pages";
import { launchOptions } from "@/e2e/support/browser-arguments";
import { listRequests, measurePage, type PagePart, sumBytes } from "@/e2e/support/weigh";

const TYPES = ["HTML", "CSS", "JS", "font", "other"] as const;

/** Formats the bytes of a type as gzip / brotli. */
const formatBytes = (parts: PagePart[], type?: PagePart["type"]) =>
	`${sumBytes(parts, "gzip", type)} / ${sumBytes(parts, "brotli", type)}`;

/** Returns a row of the table: the bytes of each type as gzip / brotli. Inline scripts count as HTML. */
function createRow(parts: PagePart[]): Record<string, string | number> {
	const counted = parts.filter(({ type, isInline }) => !(type === "JS" && isInline));
	const byType = TYPES.map((type) => [type, formatBytes(counted, type)]);
	return { ...Object.fromEntries(byType), all: formatBytes(parts), requests: listRequests(parts).length };
}

const { values } = parseArgs({ options: { bytes: { type: "boolean", default: false } } });
if (!values.bytes) await ensureLighthouse();
const browser = await chromium.launch(launchOptions);
try {
	await withMeasuredPages(await browser.newPage(), async (pages) => {
		const weights: Record<string, object> = {};
		for (const { name, url } of pages) {
			const page = await browser.newPage();
			weights[name] = createRow((await measurePage(page, url)).parts);
			await page.close();
		}
		console.log("Bytes without images, gzip / brotli at the highest quality");
		console.table(weights);
		if (values.bytes) return;
		const scores: Record<string, object> = {};
		for (const { name, url } of pages) {
			console.log(`Lighthouse opens ${name}.`);
			scores[name] = await audit(url);
		}
		console.log("Lighthouse for phones, median of three runs");
		console.table(scores);
	});
} finally {
	await browser.close();
}
