import { createDiagnostic, type Diagnostic } from "@/lib/utils/diagnostics";

/** Says that a text among the posts isn't shown, and what to do about it. */
export function describeSkippedFile(file: string, isMarkdown: boolean): Diagnostic {
	const message = isMarkdown
		? "The name of this file has no date, as in 2026-05-04-name.md. Jekyll takes such a file for no post, and neither does the blog."
		: "This is no Markdown, so the blog doesn't show it. HTML may stand in a file that ends in `.md`.";
	return createDiagnostic("post-left-out", file, { line: 1, column: 1 }, message);
}
