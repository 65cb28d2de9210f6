import type { ImportCount } from "./types";
import type { WriteCounts } from "./write";

/** Formats what was imported, what was skipped and why, and how many files were written. */
export function formatTable(counts: readonly ImportCount[], { added, unchanged, replaced }: WriteCounts): string {
	const rows = counts
		.filter(({ imported, skipped }) => imported > 0 || skipped > 0)
		.map(({ label, imported, skipped, reason, note }) => {
			const notes = [...(imported > 0 && note ? [note] : []), ...(skipped > 0 && reason ? [reason] : [])];
			return [label, String(imported), String(skipped), notes.join("; ")];
		});
	const table = [["", "imported", "skipped", ""], ...rows];
	const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => (row[column] ?? "").length)));
	const lines = table.map(([label = "", imported = "", skipped = "", notes = ""]) =>
		`${label.padEnd(widths[0] ?? 0)}  ${imported.padStart(widths[1] ?? 0)}  ${skipped.padStart(widths[2] ?? 0)}  ${notes}`.trimEnd(),
	);
	const files = [
		`${added} new`,
		...(replaced > 0 ? [`${replaced} replaced`] : []),
		...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
	];
	return [...lines, `Files: ${files.join(", ")}.`].join("\n");
}
