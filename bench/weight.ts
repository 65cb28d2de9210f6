import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { audit, ensureLighthouse } from "@/bench/weight/lighthouse";
import { withSubjects } from "@/bench/weight/subjects";
import { browserArguments } from "@/e2e/support/browser-arguments";
import { findBrowser } from "@/e2e/support/find-browser";
import { bytesOf, type Part, requestsOf, weigh } from "@/e2e/support/weigh";

const TYPES = ["HTML", "CSS", "JS", "font", "other"] as const;

const perCompression = (parts: Part[], type?: Part["type"]) =>
	`${bytesOf(parts, "gzip", type)} / ${bytesOf(parts, "brotli", type)}`;

/** Bytes by type, as gzip / brotli; code that stands in the page is part of its HTML. */
function weightOf(parts: Part[]): Record<string, string | number> {
	const counted = parts.filter(({ type, isInline }) => !(type === "JS" && isInline));
	const byType = TYPES.map((type) => [type, perCompression(counted, type)]);
	return { ...Object.fromEntries(byType), all: perCompression(parts), requests: requestsOf(parts).length };
}

const { values } = parseArgs({ options: { bytes: { type: "boolean", default: false } } });
if (!values.bytes) await ensureLighthouse();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
try {
	await withSubjects(await browser.newPage(), async (subjects) => {
		const weights: Record<string, object> = {};
		for (const { name, url } of subjects) {
			const page = await browser.newPage();
			weights[name] = weightOf((await weigh(page, url)).parts);
			await page.close();
		}
		console.log("Bytes without images, gzip / brotli, each at its best");
		console.table(weights);
		if (values.bytes) return;
		const marks: Record<string, object> = {};
		for (const { name, url } of subjects) {
			console.log(`Lighthouse opens ${name}.`);
			marks[name] = await audit(url);
		}
		console.log("Lighthouse for phones, median of three runs");
		console.table(marks);
	});
} finally {
	await browser.close();
}
