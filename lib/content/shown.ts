import { getLayout } from "@/lib/layouts/layout";
import type { Problem } from "@/lib/problem";
import { shownPath } from "./files";

const OWN_PATH = /(?<![\w/.@-])(?:posts|drafts|pages|public)\/[^\s`;,]+/g;

/** A problem with the paths that an owner knows, where the folder is that of another system. */
export function asOwnerSees(problem: Problem): Problem {
	if (!getLayout().mounts.some(({ at, from }) => at !== from)) return problem;
	const message = problem.message.replace(OWN_PATH, (file) => shownPath(file));
	return { ...problem, file: shownPath(problem.file), message };
}
