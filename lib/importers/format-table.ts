import type { Count } from "./types";
import type { Written } from "./write";

/** The table that ends an import: what came, what was left out and why, and what became of the files. */
export function formatTable(counts: readonly Count[], { added, same, replaced }: Written): string {
	const rows = counts
		.filter(({ came, left }) => came > 0 || left > 0)
		.map(({ what, came, left, why, hint }) => {
			const notes = [...(came > 0 && hint ? [hint] : []), ...(left > 0 && why ? [why] : [])];
			return [what, String(came), String(left), notes.join("; ")];
		});
	const all = [["", "came", "left out", ""], ...rows];
	const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
	const lines = all.map(([what = "", came = "", left = "", note = ""]) =>
		`${what.padEnd(widths[0] ?? 0)}  ${came.padStart(widths[1] ?? 0)}  ${left.padStart(widths[2] ?? 0)}  ${note}`.trimEnd(),
	);
	const files = [
		`${added} new`,
		...(replaced > 0 ? [`${replaced} replaced`] : []),
		...(same > 0 ? [`${same} there already`] : []),
	];
	return [...lines, `Files: ${files.join(", ")}.`].join("\n");
}
