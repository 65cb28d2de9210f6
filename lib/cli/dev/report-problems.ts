import path from "node:path";
import { BASELINE_FILE } from "@/lib/checks/baseline";
import { addAppProblems } from "@/lib/checks/check-app";
import { runChecks } from "@/lib/checks/run-checks";
import { leaveOutKnown } from "@/lib/cli/command/known-problems";
import type { Diagnostic } from "@/lib/diagnostics/diagnostic";
import { watchFiles } from "@/lib/next/dev/watch-files";
import { openBlog } from "@/lib/next/open-blog";
import { print, printError } from "@/lib/utils/print";
import { formatChanges } from "./problem-changes";

/** Milliseconds without a further change after which the content is checked: open pages are refreshed first. */
const DELAY = 300;

/** Watches the content, and prints its problems and each change of them. */
export function reportProblems(watch: (onChange: () => void) => void = watchFiles): void {
	const blog = openBlog();
	const baselineFile = path.join(blog.options.contentDir, BASELINE_FILE);
	let shown: Diagnostic[] = [];
	let running = Promise.resolve();
	let timer: NodeJS.Timeout | undefined;
	const check = async () => {
		const { version } = blog;
		const { problems } = (await leaveOutKnown(await addAppProblems(blog, await runChecks(blog)), baselineFile)).shown;
		// The next check is due already.
		if (blog.version !== version) return;
		for (const line of formatChanges(shown, problems)) print(line);
		shown = problems;
	};
	watch(() => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			running = running.then(check).catch((error) => printError("The content can't be checked:", error));
		}, DELAY);
	});
}
