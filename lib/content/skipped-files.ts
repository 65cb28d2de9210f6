import { createDiagnostic, type Diagnostic, FILE_START } from "@/lib/utils/diagnostics";

/** Reports a file in `posts/` that is not rendered. */
export function describeSkippedFile(file: string, isMarkdown: boolean): Diagnostic {
	const message = isMarkdown
		? "This post is not shown because its file name has no date, which Jekyll requires. Rename it, as in 2026-05-04-name.md."
		: "This post is not shown because it is not a Markdown file. Convert it to Markdown; HTML can be saved as `.md`.";
	return createDiagnostic("post-left-out", file, FILE_START, message);
}
