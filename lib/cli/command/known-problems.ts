import { readFile } from "node:fs/promises";
import { BASELINE_FILE, compareWithBaseline, parseBaseline } from "@/lib/checks/baseline";
import type { Report } from "@/lib/checks/report";
import { CommandError, EXIT } from "./command";

/** Leaves out the problems of the baseline, if there is one, and returns a note with their number. */
export async function leaveOutKnown(
	report: Report,
	file: string,
): Promise<{ shown: Report; note: string | undefined }> {
	const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return undefined;
		throw new CommandError(
			`${BASELINE_FILE} can't be read: ${error.message}. Delete it, or make it readable.`,
			EXIT.wrongUsage,
		);
	});
	if (text === undefined) return { shown: report, note: undefined };
	const { added, known, solved } = compareWithBaseline(report.problems, readBaseline(text));
	const update = solved > 0 ? ` Solved: ${solved}, which \`--update-baseline\` forgets.` : "";
	return {
		shown: { ...report, problems: added },
		note: `Known problems of ${BASELINE_FILE} that are left out: ${known}.${update}`,
	};
}

function readBaseline(text: string) {
	try {
		return parseBaseline(text);
	} catch (error) {
		throw new CommandError((error as Error).message, EXIT.wrongUsage);
	}
}
