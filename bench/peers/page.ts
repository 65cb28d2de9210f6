import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { renderMermaidSVG } from "beautiful-mermaid";
import { type BuildCost, type Figures, type Results, readPeers, type Weight } from "@/bench/peers/results";
import { systems } from "@/bench/peers/systems";

const PAGE = "docs/benchmarks.md";
const SIZES = [100, 1000, 5000];
const OWN = "quire";

/** A column of the tables, of which less is better; a text is the reason why there is no number. */
interface Measure {
	name: string;
	read: (figures: Figures) => number | string;
	digits?: number;
	/** The name of its plot. */
	plot?: string;
}

const ofBuild =
	(build: "cold" | "edited", field: keyof Pick<BuildCost, "cpu" | "wall" | "peak">) => (figures: Figures) => {
		const cost = figures[build];
		return typeof cost === "string" ? cost : (cost[field] ?? "unknown");
	};
const ofPage = (page: "index" | "post", field: keyof Omit<Weight, "encoding">) => (figures: Figures) =>
	typeof figures.pages === "string" ? figures.pages : figures.pages[page][field];

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const BUILDS: readonly Measure[] = [
	{ name: "cold build: CPU s", read: ofBuild("cold", "cpu"), digits: 1, plot: "cold" },
	{ name: "wall s", read: ofBuild("cold", "wall"), digits: 1 },
	{ name: "peak MB", read: ofBuild("cold", "peak"), plot: "memory" },
	{ name: "one post edited: CPU s", read: ofBuild("edited", "cpu"), digits: 1, plot: "edited" },
	{ name: "wall s", read: ofBuild("edited", "wall"), digits: 1 },
	{ name: "peak MB", read: ofBuild("edited", "peak") },
];
const OTHERS: readonly Measure[] = [
	{ name: "index: bytes", read: ofPage("index", "all") },
	{ name: "JavaScript", read: ofPage("index", "js") },
	{ name: "post: bytes", read: ofPage("post", "all"), plot: "post" },
	{ name: "JavaScript", read: ofPage("post", "js") },
	{ name: "fonts", read: ofPage("post", "fonts") },
	{
		name: "as sent",
		read: ({ pages }) =>
			typeof pages === "string" ? pages : `${formatNumber(pages.post.sent)} (${pages.post.encoding})`,
	},
	{
		name: "save to screen: ms",
		read: ({ development }) =>
			typeof development === "string" ? development : (median(development.saves) ?? "reload by hand"),
		plot: "save",
	},
	{
		name: "development to first post: s",
		read: ({ development }) => (typeof development === "string" ? development : development.start),
		digits: 1,
	},
	{ name: "installed: MB", read: ({ installed }) => installed },
];

const formatNumber = (value: number | string, digits = 0) =>
	typeof value === "string"
		? value
		: value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });

const formatRow = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;

/** Returns the systems with results and their figures, in the order of the list. */
const listMeasured = ({ systems: results }: Results) =>
	systems.flatMap((system) => {
		const figures = results[system.id];
		return figures ? [{ system, figures }] : [];
	});

/** Returns a table of measures, with a row for each system. */
export function formatTable(results: Results, measures: readonly Measure[]): string {
	const head = [
		["system", ...measures.map(({ name }) => name)],
		["---", ...measures.map(() => "---:")],
	];
	const rows = listMeasured(results).map(({ system, figures }) => [
		system.id === OWN ? `**${system.name}**` : system.name,
		...measures.map(({ read, digits }) => formatNumber(read(figures), digits)),
	]);
	return [...head, ...rows].map(formatRow).join("");
}

/** Returns a line for each measure of which another system has less than this blog. */
export function listLosses(results: Results, measures: readonly Measure[]): string {
	const own = results.systems[OWN];
	if (!own) return "";
	let part = "";
	const lines = measures.map(({ name, read, digits }) => {
		// Columns after the first one of a group name the rest only.
		if (name.includes(":")) part = name.split(":")[0] ?? "";
		const full = name.includes(":") ? name.replace(":", ",") : `${part}, ${name}`;
		const value = read(own);
		const better = listMeasured(results)
			.map(({ system, figures }) => ({ name: system.name, value: read(figures) }))
			.filter(
				(other): other is { name: string; value: number } =>
					typeof other.value === "number" && (typeof value === "string" || other.value < value),
			)
			.sort((a, b) => a.value - b.value)
			.map((other) => `${other.name} ${formatNumber(other.value, digits)}`);
		return better.length > 0 ? `- ${full}: Quire ${formatNumber(value, digits)}; ${better.join(", ")}\n` : "";
	});
	return lines.join("");
}

/** Draws a measure as bars, with the colors of the reader's light or dark theme. */
export function drawPlot(title: string, results: Results, { read, digits }: Measure): string {
	const bars = listMeasured(results)
		.map(({ system, figures }) => ({ name: system.name, value: read(figures) }))
		.filter((bar): bar is { name: string; value: number } => typeof bar.value === "number")
		.sort((a, b) => a.value - b.value);
	const labels = bars.map(({ name, value }) => `${name}: ${formatNumber(value, digits).replaceAll(",", "\u2009")}`);
	const source = [
		"xychart-beta horizontal",
		`title "${title}"`,
		`x-axis [${labels.join(", ")}]`,
		`bar [${bars.map(({ value }) => value).join(", ")}]`,
	];
	const dark =
		"@media (prefers-color-scheme: dark) { svg { --bg: #0d1117 !important; --fg: #e6edf3 !important; --muted: #9198a1 !important } }";
	return renderMermaidSVG(source.join("\n"), { bg: "#ffffff", fg: "#1f2328", muted: "#59636e", font: "sans-serif" })
		.replace(/@import url\([^)]*\);/, "")
		.replace("</style>", `${dark}</style>`)
		.replace(/<circle [^>]*class="xychart-grid"[^>]*\/>\n?/g, "")
		.replace(/(\.\d\d)\d+/g, "$1");
}

const formatSystems = (results: Results) =>
	[
		["system", "version", "feed", "sitemap", "tags", "search", "highlighting", ""],
		["---", "---", "---", "---", "---", "---", "---", "---"],
		...listMeasured(results).map(({ system, figures }) => {
			const { feed, sitemap, tags, search, code } = system.features;
			const yes = (has: boolean) => (has ? "yes" : "no");
			return [system.name, figures.versions, feed, yes(sitemap), yes(tags), search, code, system.note ?? ""];
		}),
	]
		.map(formatRow)
		.join("");

/** Returns what was measured on which days, with which machine. */
function formatConditions({ machine, systems: results }: Results): string {
	const unique = (values: string[]) => [...new Set(values)].sort().join(", ");
	const figures = Object.values(results);
	const missing = systems.filter(({ id }) => !results[id]).map(({ name }) => name);
	const withHeap = listMeasured({ systems: results }).filter(({ figures: { cold, edited } }) =>
		[cold, edited].some((cost) => typeof cost !== "string" && cost.hasLargerHeap),
	);
	const lines = [
		`Measured on ${unique(figures.map(({ date }) => date))} with Node.js ${unique(figures.map(({ node }) => node.slice(1)))}, on ${machine?.cores} cores of ${machine?.processor} with ${machine?.memory} of memory.`,
		...(missing.length > 0 ? [`Not measured: ${missing.join(", ")}.`] : []),
		...(withHeap.length > 0
			? [`With 12 GB for objects: ${withHeap.map(({ system }) => system.name).join(", ")}.`]
			: []),
	];
	return `${lines.join(" ")}\n`;
}

/** Writes the results into the page and draws its plots, from the results with the most posts that most systems have. */
export async function writePage(): Promise<void> {
	const sizes = SIZES.map((posts) => ({ posts, results: readPeers(posts) })).filter(
		({ results }) => Object.keys(results.systems).length > 0,
	);
	const count = ({ results }: { results: Results }) => listMeasured(results).length;
	const largest = sizes.toSorted((a, b) => count(b) - count(a) || b.posts - a.posts)[0];
	if (!largest || !existsSync(PAGE)) return;
	const parts = sizes.map(({ posts, results }) =>
		[
			`## ${formatNumber(posts)} posts\n`,
			formatConditions(results),
			formatTable(results, BUILDS),
			formatTable(results, OTHERS),
			`Where others need less than Quire:\n\n${listLosses(results, [...BUILDS, ...OTHERS])}`,
		].join("\n"),
	);
	const plots: string[] = [];
	let group = "";
	for (const measure of [...BUILDS, ...OTHERS]) {
		if (measure.name.includes(":")) group = measure.name.split(":")[0] ?? "";
		if (!measure.plot) continue;
		const title = `${measure.name.includes(":") ? measure.name.replace(":", " in") : `${group} in ${measure.name}`} (${largest.posts} posts)`;
		await writeFile(`docs/pictures/benchmark-${measure.plot}.svg`, drawPlot(title, largest.results, measure));
		plots.push(`![${title}](pictures/benchmark-${measure.plot}.svg)\n`);
	}
	const generated = [...plots, ...parts, "## Systems\n", formatSystems(largest.results)].join("\n");
	const page = await readFile(PAGE, "utf8");
	await writeFile(
		PAGE,
		page.replace(/(<!-- results -->\n).*(<!-- \/results -->)/s, (_, start, end) => `${start}\n${generated}\n${end}`),
	);
	console.log(`Written to ${PAGE}.`);
}
