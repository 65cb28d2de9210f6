import assert from "node:assert/strict";
import { test } from "node:test";
import { drawPlot, formatTable, listLosses } from "@/bench/peers/page";
import type { Figures, Results } from "@/bench/peers/results";

const createFigures = (cpu: number | undefined, installed: number): Figures => {
	const build = cpu === undefined ? "more than 16 GB" : { cpu, wall: cpu / 2, peak: 1000 };
	return {
		date: "2026-12-01",
		node: "v24.0.0",
		versions: "1.0.0",
		installed,
		cold: build,
		edited: build,
		pages: "failed",
		development: { start: 1, saves: [] },
	};
};

const results: Results = {
	systems: {
		nextra: createFigures(undefined, 300),
		astro: createFigures(1234.56, 70),
		quire: createFigures(2000, 200),
		hugo: createFigures(7, 210),
	},
};
const cold = {
	name: "cold build: CPU s",
	read: ({ cold }: Figures) => (typeof cold === "string" ? cold : cold.cpu),
	digits: 1,
};
const wall = { name: "wall s", read: ({ cold }: Figures) => (typeof cold === "string" ? cold : cold.wall) };
const installed = { name: "installed: MB", read: (figures: Figures) => figures.installed };

test("a table has a row for each system with results, in the order of the list", () => {
	assert.equal(
		formatTable(results, [cold, installed]),
		`| system | cold build: CPU s | installed: MB |
| --- | ---: | ---: |
| **Quire** | 2,000.0 | 200 |
| Astro | 1,234.6 | 70 |
| Hugo | 7.0 | 210 |
| Nextra | more than 16 GB | 300 |
`,
	);
});

test("all that others do with less is listed, the least first", () => {
	assert.equal(
		listLosses(results, [cold, wall, installed]),
		`- cold build, CPU s: Quire 2,000.0; Hugo 7.0, Astro 1,234.6
- cold build, wall s: Quire 1,000; Hugo 4, Astro 617
- installed, MB: Quire 200; Astro 70
`,
	);
});

test("a plot has a bar for each number, and loads nothing", () => {
	const svg = drawPlot("Cold builds", results, cold);
	const labels = [...svg.matchAll(/>([^<>]+: [\d\u2009.]+)</g)].map(([, label]) => label);
	assert.deepEqual(labels, ["Hugo: 7.0", "Astro: 1\u2009234.6", "Quire: 2\u2009000.0"]);
	assert.match(svg, /prefers-color-scheme: dark/);
	assert.doesNotMatch(svg, /@import|https?:\/\/(?!www\.w3\.org)/);
});
