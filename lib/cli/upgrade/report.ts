import { escapeHtml } from "@/lib/utils/html";
import type { Version } from "./build-version";
import { compareExports, type Difference, weighPages } from "./compare";

/** What an upgrade would change. */
export interface Report {
	from: string;
	to: string;
	differences: Difference[];
	/** Diagnostics that only one of the versions has. */
	newDiagnostics: string[];
	goneDiagnostics: string[];
	/** Compressed sizes of all pages in bytes. */
	weights: { before: number; after: number };
	pages: number;
	/** The files of the owner that replace components, whose changes in the new version don't show. */
	replacements: string[];
}

/** A page in both versions; the paths are relative to the report. */
export interface Pictures {
	path: string;
	before: string;
	after: string;
}

/** The pages that a difference names. */
const MAX_PATHS = 3;

/** Compares what two versions make of a blog. */
export function makeReport(before: Version, after: Version, replacements: string[] = []): Report {
	const without = (lines: string[], others: string[]) => lines.filter((line) => !others.includes(line));
	return {
		from: before.name,
		to: after.name,
		differences: compareExports(before.files, after.files),
		newDiagnostics: without(after.diagnostics, before.diagnostics),
		goneDiagnostics: without(before.diagnostics, after.diagnostics),
		weights: { before: weighPages(before.files), after: weighPages(after.files) },
		replacements,
		pages: [...after.files.keys()].filter((path) => path.endsWith(".html")).length,
	};
}

/** Tells whether an upgrade changes anything. */
export function hasChanges({ differences, newDiagnostics, goneDiagnostics }: Report): boolean {
	return differences.length + newDiagnostics.length + goneDiagnostics.length > 0;
}

/** Formats a report for a terminal. */
export function formatReport(report: Report): string {
	const replaced = formatReplacements(report);
	if (!hasChanges(report)) return [formatSummary(report), "Nothing else is different.", ...replaced].join("\n");
	const differences = report.differences.map((difference) => {
		const { before, after } = difference;
		const lines = before || after ? [`    - ${before}`, `    + ${after}`] : [];
		return [`  ${formatDifference(difference)}`, ...lines].join("\n");
	});
	const section = (title: string, lines: string[]) => (lines.length > 0 ? [`${title}:`, ...lines] : []);
	return [
		formatSummary(report),
		...section("Different", differences),
		...section(
			"New diagnostics",
			report.newDiagnostics.map((line) => `  ${line}`),
		),
		...section(
			"Diagnostics that are gone",
			report.goneDiagnostics.map((line) => `  ${line}`),
		),
		...replaced,
	].join("\n");
}

/** Names the components of the engine that the owner has replaced. */
function formatReplacements({ replacements }: Report): string[] {
	if (replacements.length === 0) return [];
	return [`Replaced by your own, so that changes of the engine don't show: ${replacements.join(", ")}`];
}

function formatSummary({ from, to, pages, weights }: Report): string {
	const change = weights.after - weights.before;
	const weight =
		change === 0
			? "as heavy as before"
			: `${Math.abs(change)} bytes ${change > 0 ? "heavier" : "lighter"} in all (${weights.before} before, Brotli)`;
	return `${from} → ${to}: ${pages} HTML ${pages === 1 ? "file" : "files"}, ${weight}.`;
}

/** Names what is different and where. */
function formatDifference({ fact, paths }: Difference): string {
	const more = paths.length > MAX_PATHS ? ` and ${paths.length - MAX_PATHS} more` : "";
	return `${fact}: ${paths.slice(0, MAX_PATHS).join(", ")}${more}`;
}

/** Formats a report as a page of its own, with pictures of pages side by side. */
export function formatHtmlReport(report: Report, pictures: readonly Pictures[]): string {
	const { from, to, differences, newDiagnostics, goneDiagnostics } = report;
	const title = `Upgrade from ${from} to ${to}`;
	const rows = differences.map(
		({ fact, before, after, paths }) =>
			`<section><h2>${escapeHtml(fact)} <small>${paths.length}</small></h2>` +
			(before || after ? `<p><del>${escapeHtml(before)}</del></p><p><ins>${escapeHtml(after)}</ins></p>` : "") +
			`<details><summary>${paths.length === 1 ? "Page" : "Pages"}</summary><ul>${paths.map((one) => `<li>${escapeHtml(one)}`).join("")}</ul></details></section>`,
	);
	const list = (heading: string, lines: readonly string[]) =>
		lines.length > 0 ? `<section><h2>${heading}</h2><pre>${lines.map(escapeHtml).join("\n")}</pre></section>` : "";
	const figures = pictures.map(
		({ path, before, after }) =>
			`<section><h2>${escapeHtml(path)}</h2><div class="pair"><figure><figcaption>${escapeHtml(from)}</figcaption><img src="${before}" alt=""></figure><figure><figcaption>${escapeHtml(to)}</figcaption><img src="${after}" alt=""></figure></div></section>`,
	);
	return [
		`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
		`<title>${escapeHtml(title)}</title><style>${STYLES}</style>`,
		`<h1>${escapeHtml(title)}</h1><p>${escapeHtml(formatSummary(report))}</p>`,
		hasChanges(report) ? "" : "<p>Nothing else is different.</p>",
		...rows,
		list("New diagnostics", newDiagnostics),
		list("Diagnostics that are gone", goneDiagnostics),
		...formatReplacements(report).map((line) => `<p>${escapeHtml(line)}</p>`),
		...figures,
		"</html>\n",
	].join("\n");
}

const STYLES = [
	":root{color-scheme:light dark;font:1rem/1.5 Charter,Cambria,serif}",
	"body{max-width:80rem;margin:2rem auto;padding:0 1.25rem}",
	"h1,h2{font-weight:400;line-height:1.15}h2{margin:2.5rem 0 .5rem;border-top:1px solid;padding-top:.75rem}",
	"small,figcaption,summary{font:.8rem system-ui,sans-serif;opacity:.75}",
	"p{margin:.25rem 0;overflow-wrap:anywhere}del{color:light-dark(#9b2c1f,#f0a090);text-decoration:none}",
	"ins{color:light-dark(#22632f,#93cf9f);text-decoration:none}del:before{content:'− '}ins:before{content:'+ '}",
	"pre{overflow-x:auto;font-size:.8rem}.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem}",
	"figure{margin:0}img{width:100%;border:1px solid light-dark(#ddd,#444)}",
].join("");
